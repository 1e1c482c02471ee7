// Options that say nothing of redirects leave them on.
// @preset strict
import express from 'express'

const HOSTS = new Set(['files.example.com'])
const app = express()
app.get('/proxy', async (req, res) => {
  const address = new URL(String(req.query.url))
  if (!HOSTS.has(address.host)) return res.sendStatus(403)
  const answer = await fetch(address, { method: 'POST' })
  //                         ^^^^^^^ error: no-redirect-after-check(follows)
  res.send(await answer.text())
})
