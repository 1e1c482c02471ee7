// `concat` puts the text where the host is.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch('https://'.concat(asked, '/status'))).text()) //! no-unvalidated-url(host)
})
