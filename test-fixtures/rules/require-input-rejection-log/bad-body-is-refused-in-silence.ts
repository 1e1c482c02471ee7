// A body of the wrong form is refused, and no record says so.
// @preset all
import express from 'express'
import { z } from 'zod'

const Order = z.object({ item: z.string(), count: z.number() })
express().post('/orders', (req, res) => {
  const parsed = Order.safeParse(req.body)
  if (!parsed.success) return res.status(400).json({ error: 'bad order' })
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-input-rejection-log(rejected)
  res.sendStatus(201)
})
