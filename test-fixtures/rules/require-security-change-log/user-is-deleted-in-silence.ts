// An account disappears, and no record says by whose hand.
import express from 'express'
import { prisma } from './prisma'

express().delete('/users/:id', async (req, res) => {
  await prisma.user.delete({ where: { id: req.params.id } })
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-security-change-log(changed) "A user is deleted here"
  res.sendStatus(204)
})
