// Good in this preset: how many there may be is no rate limit, and nobody's right either; a denial is only likely.
import express from 'express'
import { filters } from './filters'

express().post('/filters', async (req, res) => {
  const count = await filters.count(req.ip)
  if (count >= 20) return res.status(403).json({ error: 'Too many filters', code: 'TooMany' })
  res.sendStatus(201)
})
