// Good: the pattern is anchored, its dots are escaped, and a slash ends the host.
const express = require('express')
const needle = require('needle')

express().get('/proxy', async (req, res) => {
  const { url } = req.query
  if (!/^https:\/\/[a-z]+\.example\.com\//.test(url)) return res.sendStatus(400)
  res.json((await needle('get', url)).body)
})
