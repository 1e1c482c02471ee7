// The suggested record names who, from where and in which request as far as the code knows them there, and no password or token.
import type { Request, Response } from 'express'
import pino from 'pino'
import { verifyPassword, verifyCode } from './passwords'
import { users } from './users'

const log = pino()

export async function login(req: Request, res: Response) {
  const requestId = req.get('x-request-id')
  const { email, password } = req.body
  const user = await users.findByEmail(email)
  if (!user) return res.status(401).end()
  //                ^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "'user' is"
  //                ^^^^^^^^^^^^^^^^^^^^^ fix: "Log the failure with log.warn"
  if (!(await verifyPassword(password, user.hash))) return res.status(401).end()
  //                                                       ^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
  log.info({ requestId }, 'password fits')
  res.json({ token: user.token })
}

export async function confirm(req: Request, res: Response) {
  if (!(await verifyCode(req.user, req.body.code))) return res.status(401).end()
  //                                                       ^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
  res.end()
}
