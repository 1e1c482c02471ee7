// Good: a quota that is used up says nothing about who asks.
import express from 'express'

express().post('/filters', async (req, res) => {
  const count = await req.store.count('filters')
  if (count >= 20) return res.status(403).json({ error: 'Maximum reached' })
  res.sendStatus(201)
})
