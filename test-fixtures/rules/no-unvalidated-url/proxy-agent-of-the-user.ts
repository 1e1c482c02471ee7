// An agent for a proxy sends every request to it.
import express from 'express'
import { HttpsProxyAgent } from 'https-proxy-agent'
import fetch from 'node-fetch'

express().get('/rates', async (req, res) => {
  const agent = new HttpsProxyAgent(String(req.query.proxy)) //! no-unvalidated-url(host)
  res.send(await (await fetch('https://rates.example.com/latest', { agent })).text())
})
