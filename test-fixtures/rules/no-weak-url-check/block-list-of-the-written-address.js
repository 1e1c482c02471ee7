// As written, 127.0.0.1 has many faces: as one number it passes.
const express = require('express')
const axios = require('axios')

const PRIVATE = /localhost|127\.|169\.254\.|\[|0\.0\.0\.0|\b10\.|192\.168\.|172\.16\./
const app = express()
app.post('/preview', async (req, res) => {
  const { url } = req.body
  if (PRIVATE.test(url)) return res.sendStatus(400)
  //  ^^^^^^^^^^^^^^^^^ error: no-weak-url-check(blockList) "http://2130706433/"
  res.send((await axios.get(url)).data)
})
