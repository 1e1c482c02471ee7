// What is there already, or not there, refuses no input, whatever the status is; a missing field does.
// @preset all
const express = require('express')
const { users } = require('./users')

express().post('/users', (req, res) => {
  const { name } = req.body
  if (!name) return res.status(400).send({ reason: 'name-required' }) //! require-input-rejection-log(rejected)
  if (users.byName(name)) return res.status(400).send({ reason: 'user-already-exists' })
  const inviter = users.byId(req.body.inviter)
  if (!inviter) return res.status(400).send({ reason: 'Inviter not found' })
  users.add(name, inviter)
  res.end()
})
