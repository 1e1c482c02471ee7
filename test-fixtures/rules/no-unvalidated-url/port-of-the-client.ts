// A port that is a text may be one of a password: `x@attacker.test`.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch(`https://api.example.com:${asked}/`)).text()) //! no-unvalidated-url(host)
})
