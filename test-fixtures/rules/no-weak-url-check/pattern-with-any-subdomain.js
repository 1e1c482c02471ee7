// `.*` takes slashes, too: the host ends before what looks like the domain.
const express = require('express')
const axios = require('axios')

const app = express()
app.post('/import', async (req, res) => {
  if (!/^https:\/\/.*\.example\.com\//.test(req.body.url)) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(pattern) "https://attacker.test/.example.com/"
  const { data } = await axios.get(req.body.url)
  res.send(data)
})
