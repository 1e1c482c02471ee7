// The prefix is configured elsewhere: it may end with a slash.
import express from 'express'

const PREFIX = process.env.TRUSTED_PREFIX ?? ''
const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!url.startsWith(PREFIX)) return res.sendStatus(400)
  res.send(await (await fetch(url)).text())
})
