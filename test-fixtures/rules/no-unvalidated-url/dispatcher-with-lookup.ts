// Good: the dispatcher resolves names by a lookup of its own.
import express from 'express'
import { Agent } from 'undici'
import { safeLookup } from './lookup'

const dispatcher = new Agent({ connect: { lookup: safeLookup } })
express().get('/page', async (req, res) => {
  res.send(await (await fetch(String(req.query.url), { dispatcher })).text())
})
