// Good: an order that cannot be placed says nothing of who asks.
import express from 'express'
import { shop } from './shop'

express().post('/orders', async (req, res) => {
  try {
    res.json(await shop.place(req.body))
  } catch (error) {
    res.status(400).json({ message: (error as Error).message })
  }
})
