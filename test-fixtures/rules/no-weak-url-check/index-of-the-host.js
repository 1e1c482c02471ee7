// `indexOf` finds the text anywhere, like `includes`.
const express = require('express')
const axios = require('axios')

const app = express()
app.post('/import', async (req, res) => {
  const { url } = req.body
  if (url.indexOf('example.com') === -1) return res.sendStatus(400)
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(includes) "https://attacker.test/?example.com"
  res.send((await axios.get(url)).data)
})
