// Good: the central handler logs errors of http-errors, too.
import express, { type ErrorRequestHandler, type NextFunction, type Request, type Response } from 'express'
import createHttpError, { HttpError } from 'http-errors'

const app = express()
app.use('/admin', (req: Request, res: Response, next: NextFunction) => {
  if (req.user.role !== 'admin') return next(createHttpError(403, 'not allowed'))
  next()
})
const onError: ErrorRequestHandler = (error, req, res, next) => {
  console.warn(req.path, error)
  res.status(error instanceof HttpError ? error.status : 500).send('no')
}
app.use(onError)
