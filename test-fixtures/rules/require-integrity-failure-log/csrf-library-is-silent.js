// The library says that the token is not the session's.
const express = require('express')
const Tokens = require('csrf')

const tokens = new Tokens()
express().post('/transfer', (req, res) => {
  if (!tokens.verify(req.session.secret, req.body.token)) return res.sendStatus(403) //! require-integrity-failure-log(mismatch)
  res.sendStatus(204)
})
