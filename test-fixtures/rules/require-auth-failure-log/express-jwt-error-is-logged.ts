// Good: the error middleware logs what express-jwt has refused.
import express, { type NextFunction, type Request, type Response } from 'express'
import { expressjwt } from 'express-jwt'
import pino from 'pino'

const log = pino()
const app = express()
app.use(expressjwt({ secret: process.env.SECRET!, algorithms: ['HS256'] }))
app.use((err: Error, req: Request, res: Response, next: NextFunction) => {
  if (err.name === 'UnauthorizedError') {
    log.warn({ err, ip: req.ip }, 'token refused')
    return res.status(401).json({ error: 'invalid token' })
  }
  next(err)
})
