// `deny` only answers; the branch that calls it decides, so the finding stands there.
import bcrypt from 'bcrypt'
import type { Request, Response } from 'express'
import { users } from './users'

function deny(res: Response) {
  res.status(401).json({ error: 'login failed' })
}

export async function login(req: Request, res: Response) {
  const user = await users.findByName(req.body.name)
  const matches = await bcrypt.compare(req.body.password, user.hash)
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "is decided here"
  if (!matches) return deny(res)
  //                   ^^^^^^^^^ error: require-auth-failure-log(refused)
  res.json({ id: user.id })
}
