import { logger } from './logger'
import type { Handler, Request, Response } from 'express'

export function wrap(handler: (request: Request, response: Response) => Promise<void>): Handler {
  return (request, response) => {
    handler(request, response).catch((error) => {
      logger.error(error)
      response.sendStatus(500)
    })
  }
}
