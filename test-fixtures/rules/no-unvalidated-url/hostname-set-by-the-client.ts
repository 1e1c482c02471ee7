// A part that is set after the address was parsed counts like one that was written into it.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  const url = new URL('https://api.example.com/status')
  url.hostname = asked
  res.send(await (await fetch(url)).text()) //! no-unvalidated-url(host)
})
