// An agent that keeps connections alive filters nothing.
const https = require('node:https')
const axios = require('axios')
const express = require('express')

const httpsAgent = new https.Agent({ keepAlive: true })
express().get('/page', async (req, res) => {
  const answer = await axios.get(req.query.url, { httpsAgent }) //! no-unvalidated-url(host)
  res.send(answer.data)
})
