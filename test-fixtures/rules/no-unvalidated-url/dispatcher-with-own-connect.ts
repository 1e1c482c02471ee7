// Good: the dispatcher connects by a function that looks at the address.
import express from 'express'
import { Agent, fetch } from 'undici'
import { connectToPublic } from './connect'

const dispatcher = new Agent({ connect: connectToPublic })
express().get('/page', async (req, res) => {
  res.send(await (await fetch(String(req.query.url), { dispatcher })).text())
})
