// An agent asks the origin that each request names.
import express from 'express'
import { Agent } from 'undici'

const agent = new Agent({ connect: { timeout: 1000 } })
express().get('/status', async (req, res) => {
  const answer = await agent.request({ origin: String(req.query.origin), path: '/status', method: 'GET' }) //! no-unvalidated-url(host)
  res.send(await answer.body.text())
})
