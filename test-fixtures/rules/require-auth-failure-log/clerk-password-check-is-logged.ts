// Good: the wrong password leaves a record.
import { clerkClient } from '@clerk/express'
import express from 'express'

express().post('/confirm', async (req, res) => {
  try {
    await clerkClient.users.verifyPassword({ userId: req.body.id, password: req.body.password })
    res.json({ ok: true })
  } catch (error) {
    console.warn('password refused', { userId: req.body.id, error })
    res.status(422).json({ error: 'password' })
  }
})
