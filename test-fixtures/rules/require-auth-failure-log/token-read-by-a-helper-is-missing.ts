// Good in recommended: there is no token. Bad: the token that is there is refused.
import express from 'express'
import { parseBearerToken, isKnown } from './tokens'

export const app = express()

app.get('/orders', async (req, res) => {
  const token = parseBearerToken(req.headers.authorization)
  if (!token) return res.status(401).end()
  if (!(await isKnown(token))) return res.status(401).end() //! require-auth-failure-log(refused)
  res.json([])
})

app.get('/bills', async (req, res) => {
  const header = req.headers.authorization
  const match = header ? /^Bearer +(\S+)$/i.exec(header) : null
  if (!match) return res.status(401).end()
  if (!(await isKnown(match[1]))) return res.status(401).end() //! require-auth-failure-log(refused)
  res.json([])
})
