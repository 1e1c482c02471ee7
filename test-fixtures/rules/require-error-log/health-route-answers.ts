// Good: whoever watches the server is told that it is not well; the route beside it loses what went wrong.
import express from 'express'
import { database } from './database'

const app = express()
app.get('/api/health', async (req, res) => {
  try {
    await database.ping()
    res.json({ status: 'ok' })
  } catch {
    res.status(503).json({ status: 'error' })
  }
})

app.get('/api/orders', async (req, res) => {
  try {
    res.json(await database.orders())
  } catch { //! require-error-log(catch)
    res.status(503).json({ status: 'error' })
  }
})
