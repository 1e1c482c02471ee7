// Good: whoever waits for the code is given the error beside the answer.
const express = require('express')
const bcrypt = require('bcrypt')

exports.waitForLogin = (hash) =>
  new Promise((resolve, reject) => {
    const app = express()
    app.post('/login', (req, res) => {
      if (!bcrypt.compareSync(req.body.password, hash)) {
        res.status(401).send('wrong password')
        reject(new Error('wrong password'))
        return
      }
      res.end()
      resolve(req.body.name)
    })
    app.listen(0)
  })
