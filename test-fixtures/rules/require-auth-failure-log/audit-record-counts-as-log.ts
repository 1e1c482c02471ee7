// Good: the failure is written to the audit table.
import bcrypt from 'bcrypt'
import express from 'express'
import { auditLog } from './audit-log'
import { users } from './users'

const app = express()
app.post('/login', async (req, res) => {
  const user = await users.findByName(req.body.name)
  if (!(await bcrypt.compare(req.body.password, user.hash))) {
    await auditLog.insert({ event: 'login_failed', userId: user.id, ip: req.ip })
    return res.status(401).end()
  }
  res.json({ id: user.id })
})
