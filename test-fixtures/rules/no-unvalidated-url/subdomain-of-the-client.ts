// What comes before our name may end the host: `attacker.test/`.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch(`https://${asked}.example.com/`)).text()) //! no-unvalidated-url(host)
})
