// The place that is replaced stands where the host is.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch('https://HOST/status'.replace('HOST', asked))).text()) //! no-unvalidated-url(host)
})
