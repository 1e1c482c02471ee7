// A central handler that logs in development alone logs nothing where it counts.
const express = require('express')
const config = require('./config')

const app = express()
app.use((error, req, res, next) => {
//       ^^^^^ error: require-error-log(central)
  if (config.env === 'development') console.error(error)
  res.status(500).send('Something went wrong')
})
