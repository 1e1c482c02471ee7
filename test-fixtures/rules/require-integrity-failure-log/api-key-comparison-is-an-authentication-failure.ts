// Good for this rule: a comparison in constant time of API keys is a login.
import { timingSafeEqual } from 'node:crypto'
import express from 'express'

express().use((req, res, next) => {
  const apiKey = Buffer.from(String(req.get('x-api-key')))
  if (!timingSafeEqual(apiKey, Buffer.from(process.env.API_KEY!))) return res.sendStatus(401)
  next()
})
