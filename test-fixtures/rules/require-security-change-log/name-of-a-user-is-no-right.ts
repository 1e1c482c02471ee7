// Good: another name gives nobody more rights.
import express from 'express'
import { prisma } from './prisma'

express().put('/users/:id', async (req, res) => {
  await prisma.user.update({ where: { id: req.params.id }, data: { name: req.body.name } })
  res.sendStatus(204)
})
