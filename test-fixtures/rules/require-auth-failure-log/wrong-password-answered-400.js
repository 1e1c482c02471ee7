// Whatever the status says: bcrypt said no.
const bcrypt = require('bcrypt')
const express = require('express')
const users = require('./users')

express().post('/login', async (req, res) => {
  const user = await users.find(req.body.name)
  if (!(await bcrypt.compare(req.body.password, user.hash))) {
    return res.status(400).json({ error: 'bad credentials' }) //! require-auth-failure-log(refused)
  }
  res.json({ id: user.id })
})
