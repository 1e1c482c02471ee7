// Good: the first handler logs and hands on, the second one answers.
import express from 'express'

const app = express()
app.use((err, req, res, next) => {
  console.error(err)
  next(err)
})
app.use((err, req, res, next) => {
  res.status(500).end()
})
