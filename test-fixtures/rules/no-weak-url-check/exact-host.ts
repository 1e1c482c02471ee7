// The host is compared as a whole: nothing else passes.
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const address = new URL(String(req.query.url))
  if (address.protocol !== 'https:' || address.hostname !== 'api.example.com') return res.sendStatus(400)
  res.send(await (await fetch(address)).text())
})
