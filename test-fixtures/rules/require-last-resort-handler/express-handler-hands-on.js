// Good: what the handler does not know goes on to Express, which prints it.
import express from 'express'

const app = express()
app.use((err, req, res, next) => {
  if (err.name === 'ValidationError') return res.status(400).end()
  next(err)
})
