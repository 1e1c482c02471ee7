// Good: whatever the client sent, the host is set before the call.
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = new URL(String(req.query.url))
  url.protocol = 'https:'
  url.host = 'api.example.com'
  res.send(await (await fetch(url)).text())
})
