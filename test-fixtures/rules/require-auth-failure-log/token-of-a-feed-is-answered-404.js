// A token that is compared in constant time is a login, also where the answer is that nothing is there; a signature is none.
const crypto = require('node:crypto')
const express = require('express')

const app = express()
app.get('/feed/:token', (req, res) => {
  const given = Buffer.from(req.params.token)
  const expected = Buffer.from(process.env.FEED_TOKEN)
  if (given.length !== expected.length || !crypto.timingSafeEqual(given, expected)) return res.sendStatus(404) //! require-auth-failure-log(refused)
  res.json([])
})
app.post('/hook', (req, res) => {
  const mac = crypto.createHmac('sha256', process.env.KEY).update(req.body).digest()
  if (!crypto.timingSafeEqual(mac, Buffer.from(req.get('x-mac'), 'hex'))) return res.sendStatus(404) //! require-integrity-failure-log(mismatch)
  res.end()
})
