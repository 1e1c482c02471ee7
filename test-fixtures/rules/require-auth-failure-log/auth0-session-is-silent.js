// Auth0: the visitor of an interface has no session.
const express = require('express')
const { auth } = require('express-openid-connect')

const app = express()
app.use(auth({ authRequired: false }))
app.get('/me', (req, res) => {
  if (!req.oidc.isAuthenticated()) return res.sendStatus(401) //! require-auth-failure-log(refused)
  res.json(req.oidc.user.sub)
})
