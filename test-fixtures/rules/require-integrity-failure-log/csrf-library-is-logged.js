// Good: the wrong token is logged.
const express = require('express')
const Tokens = require('csrf')

const tokens = new Tokens()
express().post('/transfer', (req, res) => {
  if (!tokens.verify(req.session.secret, req.body.token)) {
    console.warn('wrong CSRF token', req.ip)
    return res.sendStatus(403)
  }
  res.sendStatus(204)
})
