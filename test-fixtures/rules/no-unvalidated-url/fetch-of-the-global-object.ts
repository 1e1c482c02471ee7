// `globalThis.fetch` is fetch.
import express from 'express'

express().get('/page', async (req, res) => {
  const answer = await globalThis.fetch(String(req.query.url)) //! no-unvalidated-url(host)
  res.send(await answer.text())
})
