// The other file is given the host, and takes any that ends like ours.
import express from 'express'
import { isOurs } from './guards'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!isOurs(new URL(url).hostname)) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(suffix) "evilexample.com"
  res.send(await (await fetch(url)).text())
})
