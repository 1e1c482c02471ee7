// Who asks too often is told so, and nobody else.
import express from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'

const limiter = new RateLimiterMemory({ points: 5, duration: 60 })
express().use(async (req, res, next) => {
  try {
    await limiter.consume(req.ip ?? '')
    next()
  } catch {
    res.status(429).end() //! require-access-denied-log(limited)
  }
})
