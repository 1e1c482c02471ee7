// Good: only a public address is called.
import express from 'express'
import ipaddr from 'ipaddr.js'

express().get('/status', async (req, res) => {
  const { hostname } = new URL(String(req.query.url))
  if (ipaddr.parse(hostname).range() !== 'unicast') return res.sendStatus(400)
  res.send(await (await fetch(`https://${hostname}/status`)).text())
})
