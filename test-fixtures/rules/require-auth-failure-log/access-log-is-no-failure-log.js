// morgan writes the path and the status; it names neither the principal nor the reason.
const express = require('express')
const jwt = require('jsonwebtoken')
const morgan = require('morgan')

const app = express()
app.use(morgan('combined'))
app.use((req, res, next) => {
  jwt.verify(req.body.token, process.env.JWT_KEY, (err) => {
    if (err) return res.sendStatus(401) //! require-auth-failure-log(refused)
    next()
  })
})
