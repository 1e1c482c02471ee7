// The record that is suggested stands behind the change, and names the user, and not the function that looks him up.
// @preset strict
import express from 'express'
import { logger, lookUpUser, users } from './users'

const app = express()
app.delete('/users/:id', async (req, res) => {
  const removed = await users.deleteUser(req.params.id)
  logger.warn('user deleted', { event: 'user_deleted', ip: req.ip })
  res.json({ removed })
})
app.post('/users', async (req, res) => {
  if (await lookUpUser(req.body.name)) return res.sendStatus(409)
  logger.warn('user created', { event: 'user_created', ip: req.ip })
  return res.json(await users.createUser(req.body))
})
logger.info('routes are there')
