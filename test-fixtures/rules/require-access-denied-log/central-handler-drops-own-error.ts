// The project's own error goes to an error middleware that answers it without a log.
import express from 'express'

class AccessDenied extends Error {
  status = 403
}

const app = express()
app.get('/admin', (req, res, next) => {
  if (!req.user.isAdmin) return next(new AccessDenied('admins only')) //! require-access-denied-log(denied)
  res.end('hello')
})
app.use((err, req, res, next) => {
  res.status(err.status ?? 500).end()
})
