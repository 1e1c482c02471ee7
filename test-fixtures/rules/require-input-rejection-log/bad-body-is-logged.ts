// Good: what is wrong with the body is logged, without the body.
// @preset all
import express from 'express'
import pino from 'pino'
import { z } from 'zod'

const log = pino()
const Order = z.object({ item: z.string(), count: z.number() })
express().post('/orders', (req, res) => {
  const parsed = Order.safeParse(req.body)
  if (!parsed.success) {
    log.warn({ event: 'input_validation_fail', fields: parsed.error.issues.map((issue) => issue.path) }, 'bad order')
    return res.status(400).json({ error: 'bad order' })
  }
  res.sendStatus(201)
})
