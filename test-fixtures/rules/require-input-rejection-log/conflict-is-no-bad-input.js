// Good: two who want the same are no attack.
// @preset all
import express from 'express'
import { orders } from './orders'

express().post('/orders', async (req, res) => {
  if (await orders.has(req.body.id)) return res.status(409).end()
  res.sendStatus(201)
})
