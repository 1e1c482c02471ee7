// Good: answer first, log then.
const express = require('express')
const jwt = require('jsonwebtoken')
const winston = require('winston')

const logger = winston.createLogger()
express().use((req, res, next) => {
  try {
    req.user = jwt.verify(req.body.token, process.env.JWT_KEY)
  } catch (err) {
    res.status(401).json({ error: 'invalid token' })
    logger.warn('token refused', { reason: err.message, ip: req.ip })
    return
  }
  next()
})
