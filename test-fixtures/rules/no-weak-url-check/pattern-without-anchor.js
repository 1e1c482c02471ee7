// The pattern is found anywhere in the address.
const express = require('express')
const axios = require('axios')

const app = express()
app.post('/import', async (req, res) => {
  if (!/https:\/\/files\.example\.com\//.test(req.body.url)) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(pattern) "https://attacker.test/?https://files.example.com/"
  const { data } = await axios.get(req.body.url)
  res.send(data)
})
