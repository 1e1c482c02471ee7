// A helper in another file that returns the verdict of bcrypt decides, and nobody logs its no.
import type { Request, Response } from 'express'
import { matches } from './passwords'

export async function login(req: Request, res: Response, hash: string) {
  const isRight = await matches(req.body.password, hash)
  if (!isRight) return res.status(400).end() //! require-auth-failure-log(refused)
  res.json({ ok: true })
}
