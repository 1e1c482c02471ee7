// `url.format` is given the host.
import express from 'express'
import { format } from 'node:url'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  const url = format({ protocol: 'https', hostname: asked, pathname: '/status' })
  res.send(await (await fetch(url)).text()) //! no-unvalidated-url(host)
})
