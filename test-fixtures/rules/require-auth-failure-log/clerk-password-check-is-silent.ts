// Clerk's `verifyPassword` rejects when the password is wrong; `authenticateRequest` says who is signed in.
import { clerkClient } from '@clerk/express'
import express from 'express'

const app = express()
app.post('/confirm', async (req, res) => {
  try {
    await clerkClient.users.verifyPassword({ userId: req.body.id, password: req.body.password })
    res.json({ ok: true })
  } catch {
    res.status(422).json({ error: 'password' }) //! require-auth-failure-log(refused) "the password check throws"
  }
})
app.get('/me', async (req, res) => {
  const { isAuthenticated } = await clerkClient.authenticateRequest(req)
  if (!isAuthenticated) return res.status(401).end() //! require-auth-failure-log(refused) "the session check says no"
  res.json({ ok: true })
})
