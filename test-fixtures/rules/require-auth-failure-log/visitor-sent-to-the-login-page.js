// Good: a page visit without a session is sent to the login page; nobody failed.
// @preset strict
const express = require('express')

const app = express()
app.get('/account', (req, res) => {
  if (!req.session.user) return res.redirect('/login')
  res.render('account')
})
