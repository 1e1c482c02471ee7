// What decides is what grants (`next()`), and not whether a hook has given another answer.
const express = require('express')
const { collectGrants, runHook } = require('./hooks')

express().use(async (req, res, next) => {
  const grants = await collectGrants(req)
  if (grants.every((grant) => grant.allowed)) return next()
  if (await runHook('authorizationFailed', { req, res })) return
  res.status(403).send('Forbidden') //! require-access-denied-log(denied) "grants.every"
})
