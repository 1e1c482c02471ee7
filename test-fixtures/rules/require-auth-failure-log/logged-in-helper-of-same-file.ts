// Good: the helper that answers also logs.
import bcrypt from 'bcrypt'
import type { Request, Response } from 'express'
import { logger } from './logger'
import { users } from './users'

function deny(req: Request, res: Response, reason: string) {
  logger.warn({ ip: req.ip, reason }, 'login refused')
  res.status(401).json({ error: 'login failed' })
}

export async function login(req: Request, res: Response) {
  const user = await users.findByName(req.body.name)
  if (!(await bcrypt.compare(req.body.password, user.hash))) return deny(req, res, 'password')
  res.json({ id: user.id })
}
