// The one error middleware of the server answers 500 and tells nobody why.
import express, { type NextFunction, type Request, type Response } from 'express'

const app = express()
app.use((error: Error, req: Request, res: Response, next: NextFunction) => { //! require-last-resort-handler(drops)
  res.status(500).json({ error: 'something went wrong' })
})
