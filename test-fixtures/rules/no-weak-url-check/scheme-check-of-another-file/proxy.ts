// The other file looks at the scheme only.
import express from 'express'
import { isWebAddress } from './guards'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!isWebAddress(url)) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^ error: no-weak-url-check(scheme)
  res.send(await (await fetch(url)).text())
})
