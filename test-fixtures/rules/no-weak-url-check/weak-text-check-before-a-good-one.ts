// The scheme is checked first; the second check holds the host.
import express from 'express'

const HOSTS = new Set(['api.example.com'])
const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!url.startsWith('https://')) return res.sendStatus(400)
  if (!HOSTS.has(new URL(url).host)) return res.sendStatus(403)
  res.send(await (await fetch(url)).text())
})
