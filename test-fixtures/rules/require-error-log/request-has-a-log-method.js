// Good: a server adds a method that logs to its requests; the twin gives the error to a method that keeps nothing.
const express = require('express')
const { load } = require('./runtime')

const app = express()
app.get('/a', (req, res, next) => {
  load(req, function (err, runtime) {
    if (err) {
      req.log(err)
      return next()
    }
    res.json(runtime)
  })
})

app.get('/b', (req, res) => {
  load(req, function (err, runtime) { //! require-error-log(callback)
    if (err) return res.status(500).end()
    res.json(runtime)
  })
})
