// `url.resolve` takes an absolute address as it is.
import express from 'express'
import { resolve } from 'node:url'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch(resolve('https://api.example.com/', asked))).text()) //! no-unvalidated-url(host)
})
