// A list of what is forbidden never is complete: the metadata service of the cloud is not on it.
const express = require('express')
const axios = require('axios')

const BLOCKED = ['localhost', '127.0.0.1', '0.0.0.0']
const app = express()
app.post('/preview', async (req, res) => {
  const address = new URL(req.body.url)
  if (BLOCKED.includes(address.hostname)) return res.sendStatus(400)
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(blockList) "http://169.254.169.254/"
  res.send((await axios.get(address.href)).data)
})
