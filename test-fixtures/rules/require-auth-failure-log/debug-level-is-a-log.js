// Good: a log at debug level is a log; another rule judges its level.
const express = require('express')
const jwt = require('jsonwebtoken')
const debug = require('debug')('app:auth')

const app = express()
app.use((req, res, next) => {
  jwt.verify(req.body.token, process.env.JWT_KEY, (err, payload) => {
    if (err) {
      debug('token refused: %s', err.message)
      return res.sendStatus(401)
    }
    req.user = payload
    next()
  })
})
