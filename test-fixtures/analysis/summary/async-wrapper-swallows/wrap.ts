import type { Handler, Request, Response } from 'express'

export function wrap(handler: (request: Request, response: Response) => Promise<void>): Handler {
  return (request, response) => {
    handler(request, response).catch((error) => {
    //                         ^^^^^ error: require-error-log(promise)
      response.sendStatus(500)
    })
  }
}
