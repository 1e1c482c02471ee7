// A policy of casbin says no, and only the client hears it.
const express = require('express')
const { newEnforcer } = require('casbin')

const app = express()
app.use(async (req, res, next) => {
  const enforcer = await newEnforcer('model.conf', 'policy.csv')
  if (await enforcer.enforce(req.user.name, req.path, req.method)) return next()
  res.status(403).send('Forbidden') //! require-access-denied-log(denied)
})
