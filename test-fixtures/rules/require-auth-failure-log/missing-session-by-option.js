// The option asks for requests without a session, too.
// @options { "checkMissingCredentials": true }
const express = require('express')

const app = express()
app.get('/account', (req, res) => {
  if (!req.session.user) return res.sendStatus(401) //! require-auth-failure-log(missing)
  res.render('account')
})
