import type { RequestHandler } from 'express'

export const wrap = (handler: RequestHandler): RequestHandler => (req, res, next) =>
  Promise.resolve(handler(req, res, next)).catch(next)
