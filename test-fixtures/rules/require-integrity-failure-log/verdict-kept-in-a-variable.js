// What is asked is told by what the function is given: a signature, and the verdict may be kept before it is tested.
const express = require('express')
const { verifyKey } = require('./keys')
const app = express()

app.post('/interactions', async (req, res) => {
  const signature = req.header('x-signature-ed25519')
  const isValid = await verifyKey(req.rawBody, signature, req.header('x-signature-timestamp'))
  if (!isValid) return res.status(401).end('bad request signature') //! require-integrity-failure-log(mismatch)
  res.json({ type: 1 })
})

app.post('/hooks', async (req, res) => {
  const isValid = await verifyKey(req.rawBody, req.header('x-signature-ed25519'), req.params.hook)
  if (!isValid) {
    console.warn('hook with a wrong signature', req.params.hook)
    return res.status(401).end()
  }
  res.json({ type: 1 })
})
