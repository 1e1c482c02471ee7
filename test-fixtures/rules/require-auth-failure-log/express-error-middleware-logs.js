// Good: the error goes to an error middleware that logs every error.
const express = require('express')
const createError = require('http-errors')
const jwt = require('jsonwebtoken')

const app = express()
app.use((req, res, next) => {
  jwt.verify(req.body.token, process.env.JWT_KEY, (err, payload) => {
    if (err) return next(createError(401, err))
    req.user = payload
    next()
  })
})
app.use((err, req, res, next) => {
  console.error(req.ip, err)
  res.status(err.status || 500).end()
})
