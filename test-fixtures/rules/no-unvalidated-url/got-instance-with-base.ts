// Good: what comes behind a prefixUrl cannot change the host.
import express from 'express'
import got from 'got'

const client = got.extend({ prefixUrl: 'https://api.example.com' }).extend({ retry: { limit: 0 } })
express().get('/feed', async (req, res) => {
  res.send(await client.get(String(req.query.feed)).text())
})
