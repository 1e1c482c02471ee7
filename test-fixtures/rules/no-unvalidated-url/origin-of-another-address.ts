// The origin of a stranger's address is a stranger's host.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  const { origin } = new URL(asked)
  res.send(await (await fetch(origin + '/favicon.ico')).text()) //! no-unvalidated-url(host)
})
