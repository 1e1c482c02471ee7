// The instance follows none.
// @preset strict
const express = require('express')
const axios = require('axios')

const client = axios.create({ maxRedirects: 0 })
const app = express()
app.post('/import', async (req, res) => {
  const { url } = req.body
  if (!url.startsWith('https://files.example.com/')) return res.sendStatus(403)
  res.send((await client.get(url)).data)
})
