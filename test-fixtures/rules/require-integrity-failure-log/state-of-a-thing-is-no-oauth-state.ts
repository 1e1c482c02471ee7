// Good: the state of an order has nothing to do with a login.
import express from 'express'
import { orders } from './orders'

express().post('/orders/:id/ship', async (req, res) => {
  const order = await orders.read(req.params.id)
  if (order.state !== 'paid') return res.status(409).send('not paid')
  res.sendStatus(204)
})
