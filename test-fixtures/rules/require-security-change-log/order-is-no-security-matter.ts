// Good: orders come and go.
import express from 'express'
import { prisma } from './prisma'

express().delete('/orders/:id', async (req, res) => {
  await prisma.order.delete({ where: { id: req.params.id } })
  res.sendStatus(204)
})
