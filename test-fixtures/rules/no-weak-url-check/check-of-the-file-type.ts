// The check asks for a kind of file, not for a host; it claims nothing about where the file lies.
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!url.endsWith('.pdf')) return res.sendStatus(400)
  res.send(await (await fetch(url)).text())
})
