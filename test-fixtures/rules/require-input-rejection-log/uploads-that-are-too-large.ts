// Limits of uploads: what multer and formidable refuse; logged in the second half only.
// @preset all
import express, { type NextFunction, type Request, type Response } from 'express'
import formidable from 'formidable'
import multer, { MulterError } from 'multer'
import pino from 'pino'

const log = pino()
const app = express()
app.post('/avatar', multer({ limits: { fileSize: 1e6 } }).single('avatar'), (_req, res) => res.sendStatus(204))
app.use((err: Error, _req: Request, res: Response, next: NextFunction) => {
  if (err instanceof MulterError) return res.status(413).json({ error: err.code }) //! require-input-rejection-log(rejected)
  next(err)
})
app.post('/form', async (req, res) => {
  try {
    res.json(await formidable({ maxFileSize: 1e6 }).parse(req))
  } catch (err) {
    res.status(413).end() //! require-input-rejection-log(rejected)
  }
})
app.post('/form-logged', async (req, res) => {
  try {
    res.json(await formidable({ maxFileSize: 1e6 }).parse(req))
  } catch (err) {
    log.warn({ err, event: 'upload_validation' }, 'upload refused')
    res.status(413).end()
  }
})
