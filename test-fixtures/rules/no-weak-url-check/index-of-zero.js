// `indexOf(…) === 0` is `startsWith`: the host goes on.
const express = require('express')
const axios = require('axios')

const app = express()
app.post('/import', async (req, res) => {
  const { url } = req.body
  if (url.indexOf('https://example.com') !== 0) return res.sendStatus(400)
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(includes) "https://example.com.attacker.test/"
  res.send((await axios.get(url)).data)
})
