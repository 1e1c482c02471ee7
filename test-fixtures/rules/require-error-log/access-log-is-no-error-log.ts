// The line that morgan writes says 500, not why.
import express from 'express'
import morgan from 'morgan'
import { charge } from './payments'

const app = express()
app.use(morgan('combined'))
app.post('/pay', async (req, res) => {
  try {
    res.json(await charge(req.body.order))
  } catch (error) { //! require-error-log(catch)
    res.sendStatus(500)
  }
})
