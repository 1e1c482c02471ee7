// Whether it is an address says nothing of whose.
import express from 'express'
import ipaddr from 'ipaddr.js'

express().get('/status', async (req, res) => {
  const host = String(req.query.host)
  if (!ipaddr.isValid(host)) return res.sendStatus(400)
  res.send(await (await fetch(`https://${host}/status`)).text()) //! no-unvalidated-url(host)
})
