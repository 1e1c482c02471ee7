// Nothing ends the host: `https://example.com.attacker.test/` matches.
const express = require('express')
const axios = require('axios')

const TRUSTED = /^https:\/\/example\.com/
const app = express()
app.post('/import', async (req, res) => {
  const { url } = req.body
  if (!TRUSTED.test(url)) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^ error: no-weak-url-check(pattern) "https://example.com.attacker.test/"
  //   ^^^^^^^^^^^^^^^^^ fix: "Escape the dots and anchor the host at both ends"
  res.send((await axios.get(url)).data)
})
