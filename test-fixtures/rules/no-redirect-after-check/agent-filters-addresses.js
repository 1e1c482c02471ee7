// The agent looks at every address that is connected to, behind redirects, too.
// @preset strict
const express = require('express')
const axios = require('axios')
const { useAgent } = require('request-filtering-agent')

const app = express()
app.post('/import', async (req, res) => {
  const { url } = req.body
  if (!url.startsWith('https://files.example.com/')) return res.sendStatus(403)
  res.send((await axios.get(url, { httpsAgent: useAgent(url) })).data)
})
