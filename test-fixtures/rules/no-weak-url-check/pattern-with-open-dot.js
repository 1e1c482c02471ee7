// A dot stands for any character: `https://filesxexample.com/` belongs to somebody else.
const express = require('express')
const axios = require('axios')

const app = express()
app.post('/import', async (req, res) => {
  if (!/^https:\/\/files.example\.com\//.test(req.body.url)) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(pattern) "https://filesxexample.com/"
  const { data } = await axios.get(req.body.url)
  res.send(data)
})
