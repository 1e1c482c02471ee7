// The slash ends the host.
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const { url } = req.query as { url: string }
  if (!url.startsWith('https://api.example.com/')) return res.sendStatus(400)
  res.send(await (await fetch(url)).text())
})
