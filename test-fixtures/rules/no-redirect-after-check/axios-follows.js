// axios follows up to 21 redirects.
// @preset strict
const express = require('express')
const axios = require('axios')

const app = express()
app.post('/import', async (req, res) => {
  const { url } = req.body
  if (!url.startsWith('https://files.example.com/')) return res.sendStatus(403)
  res.send((await axios.get(url)).data)
  //                        ^^^ error: no-redirect-after-check(follows) "axios.get follows redirects"
  //                        ^^^ fix: "Set maxRedirects to 0"
})
