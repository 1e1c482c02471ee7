// Whoever comes before there is an administrator is led to make one; whoever is none is turned away.
const express = require('express')
const { hasAdmin, sessions } = require('./accounts')

const app = express()

function onlyAdmins(req, res, next) {
  if (!hasAdmin()) return res.redirect('/ui/setup-password')
  if (!sessions.isAdmin(req)) return res.redirect('/') //! require-access-denied-log(denied)
  next()
}

app.use('/ui', onlyAdmins)
