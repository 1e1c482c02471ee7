// With a list of hosts the same function is a good check.
const express = require('express')
const axios = require('axios')
const validator = require('validator')

const app = express()
app.post('/preview', async (req, res) => {
  const options = { host_whitelist: ['example.com'], require_protocol: true }
  if (!validator.isURL(req.body.url, options)) return res.sendStatus(400)
  res.send((await axios.get(req.body.url)).data)
})
