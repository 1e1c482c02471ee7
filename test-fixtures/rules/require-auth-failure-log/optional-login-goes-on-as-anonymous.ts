// Good: a bad token makes the visitor anonymous; nothing is refused.
import express from 'express'
import jwt from 'jsonwebtoken'

const app = express()
app.use((req, res, next) => {
  try {
    res.locals.user = jwt.verify(req.body.token, process.env.JWT_KEY!)
  } catch {
    res.locals.user = null
  }
  next()
})
