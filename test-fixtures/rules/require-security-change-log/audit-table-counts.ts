// Good: an audit table is a record.
import express from 'express'
import { prisma } from './prisma'

express().delete('/users/:id', async (req, res) => {
  await prisma.user.delete({ where: { id: req.params.id } })
  await prisma.auditLog.create({ data: { event: 'user_deleted', by: req.user.id } })
  res.sendStatus(204)
})
