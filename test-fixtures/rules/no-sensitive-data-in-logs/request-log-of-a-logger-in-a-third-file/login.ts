import type { Request, Response } from 'express'

export function login(req: Request, res: Response) {
  const { token, password } = req.body
  req.log.info({ token }, 'login')
  req.log.info({ password }, 'login') //! no-sensitive-data-in-logs(reaches) "'password'"
  res.end()
}
