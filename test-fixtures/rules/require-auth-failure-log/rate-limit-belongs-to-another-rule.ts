// Good here: who asks too often is told so; that is no failed login.
import express from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'

const limiter = new RateLimiterMemory({ points: 5, duration: 60 })
express().use(async (req, res, next) => {
  try {
    await limiter.consume(req.ip ?? '')
    next()
  } catch {
    res.status(403).end()
  }
})
