// An administrator makes an account.
import express from 'express'
import { User } from './models'

express().post('/users', async (req, res) => {
  const made = await User.create({ name: req.body.name }) //! require-security-change-log(changed)
  res.status(201).json({ id: made.id })
})
