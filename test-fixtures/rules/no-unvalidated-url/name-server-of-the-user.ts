// The questions go to the name server that the client names.
import { Resolver } from 'node:dns/promises'
import express from 'express'

express().get('/lookup', async (req, res) => {
  const resolver = new Resolver()
  resolver.setServers([String(req.query.server)]) //! no-unvalidated-url(host)
  res.json(await resolver.resolve4('example.com'))
})
