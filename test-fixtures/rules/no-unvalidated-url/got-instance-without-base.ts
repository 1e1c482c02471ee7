// got: an instance without prefixUrl goes wherever it is sent.
import express from 'express'
import got from 'got'

const client = got.extend({ timeout: { request: 1000 } })
express().get('/feed', async (req, res) => {
  res.send(await client.get(String(req.query.feed)).text()) //! no-unvalidated-url(host)
})
