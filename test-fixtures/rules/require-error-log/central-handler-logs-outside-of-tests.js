// Good: only tests are spared the log of the central handler.
const express = require('express')

const app = express()
app.use((error, req, res, next) => {
  if (process.env.NODE_ENV !== 'test') console.error(error)
  res.status(500).send('Something went wrong')
})
