// A generic access log names neither who nor why.
import express from 'express'
import morgan from 'morgan'

const app = express()
app.use(morgan('combined'))
app.get('/admin', (req, res) => {
  if (!req.user.isAdmin) return res.sendStatus(403) //! require-access-denied-log(denied)
  res.end('hello')
})
