// Good: the dot before the domain keeps other domains out.
const express = require('express')

express().get('/proxy', async (req, res) => {
  const url = new URL(req.query.url)
  if (!url.hostname.endsWith('.example.com')) return res.sendStatus(400)
  res.send(await (await fetch(url)).text())
})
