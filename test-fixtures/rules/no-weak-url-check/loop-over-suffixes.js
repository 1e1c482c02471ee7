// A loop that asks for endings without a dot.
const express = require('express')
const axios = require('axios')

const SUFFIXES = ['example.com', 'example.org']
function isAllowed(address) {
  const { hostname } = new URL(address)
  for (const suffix of SUFFIXES) if (hostname.endsWith(suffix)) return true
  //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(suffix) "https://evilexample.com/"
  return false
}

const app = express()
app.post('/import', async (req, res) => {
  const { url } = req.body
  if (!isAllowed(url)) return res.sendStatus(400)
  res.send((await axios.get(url)).data)
})
