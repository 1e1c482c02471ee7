// got follows up to ten redirects.
// @preset strict
import express from 'express'
import got from 'got'

const app = express()
app.get('/proxy', async (req, res) => {
  const address = new URL(String(req.query.url))
  if (address.hostname !== 'files.example.com') return res.sendStatus(403)
  res.send(await got(address, { timeout: { request: 1000 } }).text())
  //                 ^^^^^^^ error: no-redirect-after-check(follows)
  //                 ^^^^^^^ fix: "Set followRedirect to false"
})
