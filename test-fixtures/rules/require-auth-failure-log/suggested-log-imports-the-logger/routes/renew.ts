// In another folder the way to it is another one.
import type { Request, Response } from 'express'
import jwt from 'jsonwebtoken'

export function renew(req: Request, res: Response) {
  try {
    res.json(jwt.verify(req.body.token, 'key'))
  } catch {
    res.status(401).end()
    //<^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
    //<^^^^^^^^^^^^^^^^^^ fix: "Log the failure with log.warn"
  }
}
