// The host is checked once; an answer may send the client on to any other.
// @preset strict
import express from 'express'

const HOSTS = new Set(['files.example.com'])
const app = express()
app.get('/proxy', async (req, res) => {
  const address = new URL(String(req.query.url))
  if (!HOSTS.has(address.host)) return res.sendStatus(403)
  const answer = await fetch(address)
  //                         ^^^^^^^ error: no-redirect-after-check(follows) "fetch follows redirects"
  //                         ^^^^^^^ fix: "Set redirect to 'error'"
  res.send(await answer.text())
})
