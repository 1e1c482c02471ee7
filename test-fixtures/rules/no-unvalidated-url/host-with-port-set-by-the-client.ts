// `host` is the name with its port.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  const url = new URL('https://api.example.com/status')
  url.host = `${asked}:8443`
  res.send(await (await fetch(url.href)).text()) //! no-unvalidated-url(host)
})
