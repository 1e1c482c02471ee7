// Good: what the middleware of a library does with errors is not known; it may log them.
const express = require('express')
const { errorReporter } = require('some-tracker')

const app = express()
app.use(errorReporter())
app.use((err, req, res, next) => {
  res.status(500).json({ message: 'failed' })
})
