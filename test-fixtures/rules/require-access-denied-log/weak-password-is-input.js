// Good: a new password that is too weak is refused, and nobody who asks.
const express = require('express')
const { commonPasswords } = require('./common-passwords')

express().post('/password', (req, res) => {
  if (commonPasswords.includes(req.body.password)) return res.status(403).send({ message: 'the password is too common' })
  if (!req.user.mayChange) return res.status(403).send({ message: 'not allowed' }) //! require-access-denied-log(denied)
  res.sendStatus(204)
})
