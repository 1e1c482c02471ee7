// The helper compares two texts in constant time; that it is an API key, its callers tell.
const crypto = require('crypto')
const express = require('express')
const app = express()

function isSame(a, b) {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && crypto.timingSafeEqual(left, right)
}

app.post('/jobs', (req, res) => {
  const apiKey = String(req.headers['x-api-key'])
  if (!isSame(apiKey, process.env.API_KEY)) return res.status(403).json({ error: 'Forbidden' }) //! require-auth-failure-log(refused)
  res.json({ ok: true })
})
