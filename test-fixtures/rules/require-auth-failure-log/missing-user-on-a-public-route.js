// Good in recommended: without a credential there is nothing to refuse, whatever the route's settings allow. Bad: the key is unknown.
const express = require('express')
const { keys } = require('./keys')

const app = express()
app.use((req, res, next) => {
  const key = req.headers['x-api-key']
  if (!key) {
    if (req.route.options.isPublic) return next()
    return res.sendStatus(401)
  }
  if (!keys.find(key)) return res.sendStatus(401) //! require-auth-failure-log(refused)
  next()
})
