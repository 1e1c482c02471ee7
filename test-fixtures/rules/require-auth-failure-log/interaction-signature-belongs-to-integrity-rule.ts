// Good here: the signature of a webhook is a matter of integrity, although the answer says 401.
import { verifyKey } from 'discord-interactions'
import express from 'express'

express().post('/interactions', async (req, res) => {
  const isValid = await verifyKey(req.body, req.get('x-signature-ed25519')!, 'x', process.env.PUBLIC_KEY!)
  if (!isValid) return res.status(401).end()
  res.json({ type: 1 })
})
