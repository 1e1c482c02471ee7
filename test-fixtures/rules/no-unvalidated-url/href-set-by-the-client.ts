// `href` is the whole address.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  const url = new URL('https://api.example.com/status')
  url.href = asked
  res.send(await (await fetch(url)).text()) //! no-unvalidated-url(host)
})
