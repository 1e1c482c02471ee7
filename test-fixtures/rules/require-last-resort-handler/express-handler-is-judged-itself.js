// Good: that the middleware logs nothing is what require-error-log says, at the middleware.
const express = require('express')

const app = express()
app.use((err, req, res, next) => {
  res.status(500).json({ error: 'something went wrong' })
})
