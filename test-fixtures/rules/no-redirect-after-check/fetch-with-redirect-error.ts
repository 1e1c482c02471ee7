// The client fails on a redirect.
// @preset strict
import express from 'express'

const HOSTS = new Set(['files.example.com'])
const app = express()
app.get('/proxy', async (req, res) => {
  const address = new URL(String(req.query.url))
  if (!HOSTS.has(address.host)) return res.sendStatus(403)
  res.send(await (await fetch(address, { redirect: 'error' })).text())
})
