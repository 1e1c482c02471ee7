// Good: the helper in another file that answers 401 logs it, too.
import bcrypt from 'bcrypt'
import type { Request, Response } from 'express'
import { deny } from './answers'

export async function login(req: Request, res: Response, hash: string) {
  if (!(await bcrypt.compare(req.body.password, hash))) return deny(res, req.body.user)
  res.json({ ok: true })
}
