// Good: only hosts of a fixed set are called.
import express from 'express'

const HOSTS = new Set(['api.example.com', 'cdn.example.com'])
const app = express()
app.get('/proxy', async (req, res) => {
  const url = new URL(String(req.query.url))
  if (!HOSTS.has(url.hostname)) return res.sendStatus(400)
  res.send(await (await fetch(url)).text())
})
