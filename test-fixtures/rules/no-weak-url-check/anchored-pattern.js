// Anchored, dots escaped, the host ended by a slash; labels of letters cannot hold what ends a host.
const express = require('express')
const axios = require('axios')

const app = express()
app.post('/import', async (req, res) => {
  if (!/^https:\/\/[a-z\d-]+\.example\.com\//.test(req.body.url)) return res.sendStatus(400)
  res.send((await axios.get(req.body.url)).data)
})
