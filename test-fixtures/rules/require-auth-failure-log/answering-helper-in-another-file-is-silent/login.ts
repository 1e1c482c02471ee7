// The helper in another file only answers 401: the branch that calls it is the decision point.
import bcrypt from 'bcrypt'
import type { Request, Response } from 'express'
import { deny } from './answers'

export async function login(req: Request, res: Response, hash: string) {
  if (!(await bcrypt.compare(req.body.password, hash))) return deny(res)
  //                                                           ^^^^^^^^^ error: require-auth-failure-log(refused) "bcrypt.compare is false"
  res.json({ ok: true })
}
