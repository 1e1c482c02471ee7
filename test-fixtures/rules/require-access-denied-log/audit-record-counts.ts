// Good: an audit record is a record.
import express from 'express'
import { auditLog } from './audit'

express().delete('/users/:id', async (req, res) => {
  if (!req.user.isAdmin) {
    await auditLog.insert({ event: 'authz_fail', userId: req.user.id })
    return res.sendStatus(403)
  }
  res.sendStatus(204)
})
