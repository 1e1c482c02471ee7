// A loop that compares whole hosts is run like any other code.
const express = require('express')
const axios = require('axios')

const HOSTS = ['a.example.com', 'b.example.com']
function isAllowed(address) {
  for (const host of HOSTS) if (new URL(address).hostname === host) return true
  return false
}

const app = express()
app.post('/import', async (req, res) => {
  const { url } = req.body
  if (!isAllowed(url)) return res.sendStatus(400)
  res.send((await axios.get(url)).data)
})
