// Who writes the scheme writes what follows it.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch(asked + '://api.example.com/')).text()) //! no-unvalidated-url(host)
})
