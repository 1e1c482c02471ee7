// The strict preset reports e-mail addresses in logs, so that the record that it suggests names none.
// @preset strict
import type { Request, Response } from 'express'
import { verifyPassword } from './passwords'

export async function login(req: Request, res: Response) {
  const { email, password } = req.body
  if (!(await verifyPassword(email, password))) {
    console.warn('authentication failed', { event: 'authn_login_fail', ip: req.ip })
    res.status(401).end()
    return
  }
  console.info('welcome')
}
