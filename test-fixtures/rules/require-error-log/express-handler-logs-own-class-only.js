// Errors of the project's own class are logged; those that nobody expects are not.
const express = require('express')
const { HttpError } = require('./errors')

const app = express()
app.use((err, req, res, next) => { //! require-error-log(central)
  if (err instanceof HttpError) console.warn(err)
  res.status(500).end()
})
