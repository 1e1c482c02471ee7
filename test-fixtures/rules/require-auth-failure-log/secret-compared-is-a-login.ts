// A header that is compared with the configured token, and the hash of an API key: both are logins, and no signature.
import { timingSafeEqual } from 'node:crypto'
import express from 'express'
import { config, hashOf, keyOf } from './config'

const app = express()
function secretsEqual(given: string, expected: string) {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected))
}
app.post('/mcp', (req, res) => {
  const authHeader = req.headers.authorization ?? ''
  if (!secretsEqual(authHeader, config.expectedAuth)) {
    res.status(401).json({ error: 'Unauthorized' }) //! require-auth-failure-log(refused)
    return
  }
  res.json({ ok: true })
})
