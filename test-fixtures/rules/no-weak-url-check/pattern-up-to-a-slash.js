// `[^/]+` takes a question mark, which ends the host.
const express = require('express')
const axios = require('axios')

const app = express()
app.post('/import', async (req, res) => {
  const { url } = req.body
  if (!url.match(/^https:\/\/[^/]+\.example\.com\//)) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(pattern) "https://attacker.test?.example.com/"
  res.send((await axios.get(url)).data)
})
