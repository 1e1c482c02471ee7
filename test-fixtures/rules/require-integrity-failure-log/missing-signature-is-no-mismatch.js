// Good: a request without a signature is not forged, it is incomplete.
import express from 'express'

express().post('/hooks', (req, res) => {
  const signature = req.get('x-signature')
  if (!signature) return res.status(400).send('signature missing')
  res.sendStatus(204)
})
