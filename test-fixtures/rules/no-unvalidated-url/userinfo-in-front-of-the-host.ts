// What stands before `@` is no host, but may end it: `attacker.test/`.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch(`https://${asked}@api.example.com/`)).text()) //! no-unvalidated-url(host)
})
