// Good: a question about a name goes to our own name server.
import { Resolver } from 'node:dns/promises'
import express from 'express'

express().get('/lookup', async (req, res) => {
  const resolver = new Resolver()
  res.json(await resolver.resolve4(String(req.query.name)))
})
