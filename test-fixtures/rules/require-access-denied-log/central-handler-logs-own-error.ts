// Good: the error middleware logs whatever it is given.
import express from 'express'

class AccessDenied extends Error {
  status = 403
}

const app = express()
app.get('/admin', (req, res, next) => {
  if (!req.user.isAdmin) return next(new AccessDenied('admins only'))
  res.end('hello')
})
app.use((err, req, res, next) => {
  console.error(err)
  res.status(err.status ?? 500).end()
})
