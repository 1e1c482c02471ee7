// Whoever gives a wrong password fails to prove who he is, whatever the status says.
const express = require('express')
const { config, save } = require('./config')

express().post('/password', (req, res) => {
  const { oldPassword, newPassword } = req.body
  if (config.webPassword && config.webPassword !== oldPassword) {
    return res.status(403).json({ error: 'Invalid current password' }) //! require-auth-failure-log(refused)
  }
  save({ webPassword: newPassword })
  res.end()
})
