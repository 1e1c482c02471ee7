// Good: the keys come from our own issuer.
import express from 'express'
import { createRemoteJWKSet, jwtVerify } from 'jose'

const keys = createRemoteJWKSet(new URL('https://login.example.com/.well-known/jwks.json'))
express().post('/callback', async (req, res) => {
  res.json(await jwtVerify(req.body.token, keys))
})
