// Good: signale's `error` says which login failed.
const bcrypt = require('bcrypt')
const express = require('express')
const signale = require('signale')
const users = require('./users')

express().post('/login', async (req, res) => {
  const user = await users.find(req.body.name)
  if (!(await bcrypt.compare(req.body.password, user.hash))) {
    signale.error('login of %s failed', user.id)
    return res.sendStatus(401)
  }
  res.json({ id: user.id })
})
