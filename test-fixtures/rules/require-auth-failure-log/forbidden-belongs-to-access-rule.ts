// Good for this rule: 403 is a denied access, and `require-access-denied-log` speaks about it.
import express from 'express'

const app = express()
app.delete('/users/:id', (req, res) => {
  if (res.locals.user.role !== 'admin') return res.status(403).json({ error: 'forbidden' })
  res.sendStatus(204)
})
