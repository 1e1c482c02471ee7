// Good: the host is one of a list.
const express = require('express')
const urllib = require('urllib')

const HOSTS = new Set(['cdn.example.com', 'img.example.com'])
express().get('/mirror', async (req, res) => {
  const url = new URL(req.query.page)
  if (!HOSTS.has(url.host)) return res.sendStatus(400)
  res.send((await urllib.request(url)).data)
})
