// Good for this rule: a rejected token is an authentication failure, reported once, by `require-auth-failure-log`.
import express from 'express'
import jwt from 'jsonwebtoken'

const app = express()
app.use((req, res, next) => {
  try {
    res.locals.user = jwt.verify(String(req.get('x-token')), process.env.JWT_KEY!)
    next()
  } catch (err) {
    res.status(401).end()
  }
})
