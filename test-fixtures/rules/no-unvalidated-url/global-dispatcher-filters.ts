// Every fetch goes through a dispatcher that looks at addresses; that it is the one of all calls is not seen.
import express from 'express'
import { Agent, setGlobalDispatcher } from 'undici'
import { safeLookup } from './lookup'

setGlobalDispatcher(new Agent({ connect: { lookup: safeLookup } }))
express().get('/page', async (req, res) => {
  res.send(await (await fetch(String(req.query.url))).text())
  //                          ^^^^^^^^^^^^^^^^^^^^^ spurious error: no-unvalidated-url(host)
})
