// jsonwebtoken with a callback: the error branch answers and forgets.
const express = require('express')
const jwt = require('jsonwebtoken')

const app = express()
app.use((req, res, next) => {
  jwt.verify(req.body.token, process.env.JWT_KEY, (err, payload) => {
    if (err) return res.sendStatus(401)
    //              ^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
    req.user = payload
    next()
  })
})
