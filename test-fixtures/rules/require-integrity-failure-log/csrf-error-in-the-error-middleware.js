// The error of csurf is told apart in the error middleware, and answered without a log.
import csurf from 'csurf'
import express from 'express'

const app = express()
app.use(csurf())
app.use((err, req, res, next) => {
  if (err.code === 'EBADCSRFTOKEN') return res.status(403).send('form tampered with') //! require-integrity-failure-log(mismatch)
  next(err)
})
