// A user gets another role.
import express from 'express'
import { prisma } from './prisma'

express().put('/users/:id/role', async (req, res) => {
  await prisma.user.update({ where: { id: req.params.id }, data: { role: req.body.role } }) //! require-security-change-log(changed)
  res.sendStatus(204)
})
