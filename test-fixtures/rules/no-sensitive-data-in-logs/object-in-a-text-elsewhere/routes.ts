import type { Request } from 'express'
import { describe } from './describe'

export function show(req: Request, password: string) {
  describe(req.headers)
  describe(req.headers.authorization) //! no-sensitive-data-in-logs(reaches)
  describe(password) //! no-sensitive-data-in-logs(reaches) "'password'"
}
