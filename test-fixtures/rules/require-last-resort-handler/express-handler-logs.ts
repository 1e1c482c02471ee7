// Good: the error middleware logs before it answers.
import express, { type NextFunction, type Request, type Response } from 'express'
import pino from 'pino'

const log = pino()
const app = express()
app.use((error: Error, req: Request, res: Response, next: NextFunction) => {
  log.error({ err: error }, 'unexpected error')
  res.status(500).json({ error: 'something went wrong' })
})
