// Good: the answer makes the browser forget the credentials of who logs out; nobody is refused.
const express = require('express')

const app = express()
app.use(function logout(req, res, next) {
  if (req.url !== '/logout') return next()
  res.sendStatus(401)
})
