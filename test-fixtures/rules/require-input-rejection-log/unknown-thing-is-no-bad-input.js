// Good: that something does not exist says nothing about the input.
// @preset all
import express from 'express'
import { orders } from './orders'

express().get('/orders/:id', async (req, res) => {
  const order = await orders.read(req.params.id)
  if (!order) return res.status(404).end()
  res.json(order)
})
