// The second piece of the list is the host.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch(['https:/', asked, 'status'].join('/'))).text()) //! no-unvalidated-url(host)
})
