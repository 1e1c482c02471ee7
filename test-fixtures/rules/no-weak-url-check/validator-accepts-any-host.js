// A well-formed address may lead anywhere.
const express = require('express')
const axios = require('axios')
const validator = require('validator')

const app = express()
app.post('/preview', async (req, res) => {
  if (!validator.isURL(req.body.url)) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(format) "https://attacker.test/"
  res.send((await axios.get(req.body.url)).data)
})
