const express = require('express')
const ApiError = require('./api-error')
const { login } = require('./auth-controller')

const app = express()
app.post('/login', login)
app.use((error, req, res, next) => {
  if (error instanceof ApiError) return res.status(error.statusCode).json({ message: error.message })
  console.error(error)
  res.status(500).json({ message: 'Something went wrong' })
})
app.listen(3000)
