// Good: whom a middleware found is kept on the request; where nothing is there, nothing was refused. A key that does not fit is.
import express from 'express'
import { keys } from './keys'

const app = express()

app.use(async (req, res, next) => {
  const key = await keys.find(String(req.headers['x-api-key']))
  if (!key) return res.status(401).json({ error: 'invalid key' }) //! require-auth-failure-log(refused)
  req.apiKeyInfo = key
  next()
})

app.post('/sessions', (req, res) => {
  const agentName = req.apiKeyInfo?.name
  if (!agentName) return res.status(401).json({ error: 'authentication required' })
  res.json({ agentName })
})
