// Bad: nobody is known by that token; what is asked last only says where, and is not named.
const express = require('express')
const { isClientApi, tokens } = require('./tokens')

const app = express()
app.use(async (req, res, next) => {
  const user = await tokens.userOf(req.header('authorization'))
  if (user) {
    req.user = user
  } else if (isClientApi(req)) {
    res.sendStatus(401)
    //<^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "when 'user' is missing"
    return
  }
  next()
})
