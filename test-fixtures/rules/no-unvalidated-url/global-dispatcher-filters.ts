// Good: every fetch goes through a dispatcher that looks at addresses.
import express from 'express'
import { Agent, setGlobalDispatcher } from 'undici'
import { safeLookup } from './lookup'

setGlobalDispatcher(new Agent({ connect: { lookup: safeLookup } }))
express().get('/page', async (req, res) => {
  res.send(await (await fetch(String(req.query.url))).text())
})
