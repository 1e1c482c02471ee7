// The status that the error brings along is that of its class.
const express = require('express')
const { auth, UnauthorizedError } = require('express-oauth2-jwt-bearer')

const app = express()
app.use(auth())
app.use((error, req, res, next) => {
  if (error instanceof UnauthorizedError) return res.status(error.status).end() //! require-auth-failure-log(refused) "'error' is an instance of 'UnauthorizedError'"
  next(error)
})
