// The record that is suggested stands behind the change, and names the user, and not the function that looks him up.
// @preset strict
import express from 'express'
import { logger, lookUpUser, users } from './users'

const app = express()
app.delete('/users/:id', async (req, res) => {
  const removed = await users.deleteUser(req.params.id) //! require-security-change-log(changed)
  res.json({ removed })
})
app.post('/users', async (req, res) => {
  if (await lookUpUser(req.body.name)) return res.sendStatus(409)
  return res.json(await users.createUser(req.body)) //! require-security-change-log(changed)
})
logger.info('routes are there')
