// A path that is set may hold `../`.
// @options { "checkPath": true }
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  const url = new URL('https://api.example.com/')
  url.pathname = `/users/${asked}`
  res.send(await (await fetch(url)).text()) //! no-unvalidated-url(path)
})
