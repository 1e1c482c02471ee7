const express = require('express')

const app = express()
app.use((req, res, next) => {
  res.apiError = function (status, message) {
    res.status(status).json({ error: message })
  }
  next()
})
module.exports = app
