// Good: the deletion is on record.
import express from 'express'
import { logger } from './logger'
import { prisma } from './prisma'

express().delete('/users/:id', async (req, res) => {
  await prisma.user.delete({ where: { id: req.params.id } })
  logger.warn({ event: 'user_deleted', by: req.user.id, user: req.params.id }, 'user deleted')
  res.sendStatus(204)
})
