// Good in recommended: nothing here says that the answer is about who asks.
import express from 'express'
import { tiers } from './tiers'

express().post('/checkout', async (req, res) => {
  const tier = await tiers.read(req.body.tier)
  if (tier.state === 'archived') return res.status(403).end()
  res.sendStatus(204)
})
