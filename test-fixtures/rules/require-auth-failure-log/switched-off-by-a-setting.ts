// What a setting switches off is refused to everybody, so nobody failed to log in; a key that does not fit is a failure.
import express from 'express'
import { config } from './config'

const app = express()

app.get('/peers', (req, res) => {
  if (config.allow_discovery) return res.send([])
  return res.sendStatus(401)
})

app.get('/key', (req, res) => {
  if (req.query.key !== config.key) return res.sendStatus(401) //! require-auth-failure-log(refused)
  res.send('ok')
})

app.post('/hook', (req, res) => {
  const signature = req.headers['x-signature']
  if (!signature || typeof signature !== 'string') return res.status(401).json({ error: 'missing signature' })
  res.send('ok')
})
