// Good: the exceeded limit is logged with the address.
import express from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { logger } from './logger'

const limiter = new RateLimiterMemory({ points: 5, duration: 60 })
express().use(async (req, res, next) => {
  try {
    await limiter.consume(req.ip ?? '')
    next()
  } catch {
    logger.warn({ event: 'excess_rate_limit_exceeded', ip: req.ip }, 'too many requests')
    res.status(429).end()
  }
})
