// A text that grows is read as a whole.
import express from 'express'

const BASE = 'https://api.example.com'
express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  let url = BASE
  url += asked
  res.send(await (await fetch(url)).text()) //! no-unvalidated-url(host)
})
