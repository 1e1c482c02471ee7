// Good: the function of this file rejects with the error beside the answer.
const express = require('express')
const bcrypt = require('bcrypt')

exports.waitForLogin = (hash) =>
  new Promise((resolve, reject) => {
    const finish = (error, name) => {
      if (error) reject(error)
      else resolve(name)
    }
    express().post('/login', (req, res) => {
      if (!bcrypt.compareSync(req.body.password, hash)) {
        res.status(401).send('wrong password')
        finish(new Error('wrong password'))
        return
      }
      res.end()
      finish(null, req.body.name)
    })
  })
