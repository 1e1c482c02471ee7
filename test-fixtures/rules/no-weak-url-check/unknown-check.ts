// What a function of another package says of the address is not known.
import express from 'express'
import { isTrusted } from 'company-hosts'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!url.startsWith('https://') || !isTrusted(url)) return res.sendStatus(400)
  res.send(await (await fetch(url)).text())
})
