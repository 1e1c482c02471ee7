// Good: 'permissions' is an option of the call, and says whether they are asked.
import express from 'express'
import { users } from './users'

express().put('/users/:id', async (req, res) => {
  await users.update(req.body, { permissions: false })
  res.sendStatus(204)
})
