// The origin is compared as a whole: scheme, host and port.
import express from 'express'

const ORIGINS = new Map([['https://api.example.com', 'api']])
const app = express()
app.get('/proxy', async (req, res) => {
  const { origin, href } = new URL(String(req.query.url))
  if (!ORIGINS.has(origin)) return res.sendStatus(400)
  res.send(await (await fetch(href)).text())
})
