// Good: who asks is nobody yet, where the context holds no user, or there is no context.
import express from 'express'

const app = express()
app.post('/threads', async (req, res) => {
  const ctx = req.context
  if (!ctx?.userId) return res.status(401).json({ error: 'Authentication required' })
  res.json({ owner: ctx.userId })
})
