// What a function of another file turns into JSON before it logs it holds no line break.
import express from 'express'
import { noted, written } from './notes'

const app = express()

app.post('/notes', (req, res) => {
  written(req.body.title)
  noted(req.body.title) //! no-log-injection(text)
  res.sendStatus(204)
})
