// A file without a logger takes the one that the others import, and imports it in the same way.
import type { Request, Response } from 'express'
import { verifyPassword } from './passwords'

export async function login(req: Request, res: Response) {
  const { username, password } = req.body
  if (!(await verifyPassword(username, password))) return res.status(401).end()
  //                                                      ^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
  //                                                      ^^^^^^^^^^^^^^^^^^^^^ fix: "Log the failure with log.warn"
  res.end()
}
