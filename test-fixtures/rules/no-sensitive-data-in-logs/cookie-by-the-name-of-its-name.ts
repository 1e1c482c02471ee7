// Which cookie it is says the name of the constant.
import type { Request } from 'express'
import { LANGUAGE_COOKIE, SESSION_COOKIE } from './cookies'
import { logger } from './logger'

export function visit(req: Request) {
  logger.info({ visit: req.cookies[SESSION_COOKIE] }, 'visit')
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(made) "a session cookie"
  logger.info({ language: req.cookies[LANGUAGE_COOKIE] }, 'visit')
}
