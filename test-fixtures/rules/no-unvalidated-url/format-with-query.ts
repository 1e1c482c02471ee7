// Good: `url.format` writes the query, encoded.
// @options { "checkPath": true }
import express from 'express'
import { format } from 'node:url'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  const url = format({ protocol: 'https', hostname: 'api.example.com', query: { asked } })
  res.send(await (await fetch(url)).text())
})
