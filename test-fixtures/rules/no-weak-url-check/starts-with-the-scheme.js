// Any web address begins like that.
const express = require('express')
const axios = require('axios')

const app = express()
app.post('/import', async (req, res) => {
  if (!req.body.url.startsWith('http')) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(scheme) "https://attacker.test/"
  res.send((await axios.get(req.body.url)).data)
})
