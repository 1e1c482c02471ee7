// The checked value never decides where a request goes.
import express from 'express'

const app = express()
app.get('/go', async (req, res) => {
  const url = String(req.query.url)
  if (!url.includes('example.com')) return res.sendStatus(400)
  res.send(await (await fetch('https://api.example.com/status')).text())
})
