// A dispatcher with another timeout connects to everybody.
import express from 'express'
import { Agent } from 'undici'

const dispatcher = new Agent({ connect: { timeout: 1000 } })
express().get('/page', async (req, res) => {
  const answer = await fetch(String(req.query.url), { dispatcher }) //! no-unvalidated-url(host)
  res.send(await answer.text())
})
