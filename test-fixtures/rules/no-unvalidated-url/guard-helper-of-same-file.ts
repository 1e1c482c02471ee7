// Good: the helper answers whether the host is allowed.
import express from 'express'

function isAllowed(address: string) {
  return ['api.example.com', 'cdn.example.com'].includes(new URL(address).hostname)
}

const app = express()
app.get('/proxy', async (req, res) => {
  const { url } = req.query as { url: string }
  if (!isAllowed(url)) return res.sendStatus(400)
  res.send(await (await fetch(url)).text())
})
