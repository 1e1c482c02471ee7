// express-jwt throws; the error middleware answers 401 and logs nothing of it.
import express, { type NextFunction, type Request, type Response } from 'express'
import { expressjwt } from 'express-jwt'

const app = express()
app.use(expressjwt({ secret: process.env.SECRET!, algorithms: ['HS256'] }))
app.use((err: Error, _req: Request, res: Response, next: NextFunction) => {
  if (err.name === 'UnauthorizedError') return res.status(401).json({ error: 'invalid token' }) //! require-auth-failure-log(refused)
  next(err)
})
