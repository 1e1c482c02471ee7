// Good: what multer refuses is logged.
// @preset all
import express, { type NextFunction, type Request, type Response } from 'express'
import multer, { MulterError } from 'multer'
import pino from 'pino'

const log = pino()
const app = express()
app.post('/avatar', multer({ limits: { fileSize: 1e6 } }).single('avatar'), (_req, res) => res.sendStatus(204))
app.use((err: Error, req: Request, res: Response, next: NextFunction) => {
  if (!(err instanceof MulterError)) return next(err)
  log.warn({ err, event: 'upload_validation', ip: req.ip }, 'upload refused')
  res.status(413).json({ error: err.code })
})
