const express = require('express')

const app = express()
app.use((req, res, next) => {
  res.apiError = function (status, message) {
    console.warn('refused', { status, message, path: req.path })
    res.status(status).json({ error: message })
  }
  next()
})
module.exports = app
