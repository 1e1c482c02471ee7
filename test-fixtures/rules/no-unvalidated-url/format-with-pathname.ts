// `url.format` is given the path, which may hold `../`.
// @options { "checkPath": true }
import express from 'express'
import { format } from 'node:url'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  const url = format({ protocol: 'https', hostname: 'api.example.com', pathname: asked })
  res.send(await (await fetch(url)).text()) //! no-unvalidated-url(path)
})
