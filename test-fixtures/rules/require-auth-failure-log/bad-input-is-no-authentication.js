// Good: a 400 that no decision of a library stands behind refuses input, no login.
const express = require('express')
const users = require('./users')

express().post('/login', async (req, res) => {
  if (!req.body.name || !req.body.password) return res.status(400).json({ error: 'name and password, please' })
  if (!(await users.find(req.body.name))) return res.status(404).end()
  res.sendStatus(204)
})
