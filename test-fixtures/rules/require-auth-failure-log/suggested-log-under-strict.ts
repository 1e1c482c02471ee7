// The strict preset reports e-mail addresses in logs, so that the record that it suggests names none.
// @preset strict
import type { Request, Response } from 'express'
import { verifyPassword } from './passwords'

export async function login(req: Request, res: Response) {
  const { email, password } = req.body
  if (!(await verifyPassword(email, password))) {
    res.status(401).end()
    //<^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
    return
  }
  console.info('welcome')
}
