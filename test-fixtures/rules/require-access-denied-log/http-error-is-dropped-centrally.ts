// The central handler answers errors of http-errors without a log, and logs all others.
import express, { type ErrorRequestHandler, type NextFunction, type Request, type Response } from 'express'
import createHttpError, { HttpError } from 'http-errors'

const app = express()
app.use('/admin', (req: Request, res: Response, next: NextFunction) => {
  if (req.user.role !== 'admin') return next(createHttpError(403, 'not allowed'))
  //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-access-denied-log(denied) "'req.user.role' is not"
  next()
})
const onError: ErrorRequestHandler = (error, req, res, next) => {
  if (error instanceof HttpError && error.status < 500) return void res.status(error.status).send(error.message)
  console.error(error)
  res.status(500).send('Something went wrong')
}
app.use(onError)
