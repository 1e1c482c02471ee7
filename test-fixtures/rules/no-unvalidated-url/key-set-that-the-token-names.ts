// `jku` stands in the header of a token that nobody has verified yet.
import express from 'express'
import { createRemoteJWKSet, jwtVerify } from 'jose'

express().post('/callback', async (req, res) => {
  const keys = createRemoteJWKSet(new URL(req.body.jku)) //! no-unvalidated-url(host)
  res.json(await jwtVerify(req.body.token, keys))
})
