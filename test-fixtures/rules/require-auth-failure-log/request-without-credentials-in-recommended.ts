// Good in the recommended preset: a request without a credential is no failed login.
import express from 'express'

const app = express()
app.use((req, res, next) => {
  const header = req.headers.authorization
  if (!header) return res.status(401).end()
  next()
})
