// A route that is there to send a secret, or whose schema has one: its body is logged as a whole.
import { Router } from 'express'
import pino from 'pino'
import { z } from 'zod'
import { login, save } from './users'

const logger = pino()
export const router = Router()
const credentials = z.object({ email: z.string(), password: z.string() })
const address = z.object({ street: z.string(), city: z.string() })

router.post('/users/login', async (req, res) => {
  logger.info({ body: req.body }, 'login')
  //            ^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
  res.json(await login(req.body))
})

router.post('/sessions', async (req, res) => {
  logger.info(req.body, 'session')
  //          ^^^^^^^^ error: no-sensitive-data-in-logs(whole)
  res.json(await login(credentials.parse(req.body)))
})

router.put('/users/:id/password', async (req, res) => {
  console.log(req.body)
  //          ^^^^^^^^ error: no-sensitive-data-in-logs(whole)
  res.json(await save(req.body))
})

// Good: an address; a list that is only called so.
router.post('/users/:id/address', async (req, res) => {
  logger.info({ body: req.body }, 'address')
  res.json(await save(address.parse(req.body)))
})

router.post('/login-methods', async (req, res) => {
  logger.info({ body: req.body }, 'methods')
  res.json(await save(req.body))
})
