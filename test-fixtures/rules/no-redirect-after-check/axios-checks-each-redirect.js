// Each redirect is looked at before it is followed.
// @preset strict
const express = require('express')
const axios = require('axios')
const { refuseForeign } = require('./hosts')

const app = express()
app.post('/import', async (req, res) => {
  const { url } = req.body
  if (!url.startsWith('https://files.example.com/')) return res.sendStatus(403)
  res.send((await axios.get(url, { beforeRedirect: refuseForeign })).data)
})
