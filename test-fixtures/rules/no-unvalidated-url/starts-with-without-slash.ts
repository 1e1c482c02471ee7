// `https://api.example.com.evil.test/` starts with the same text.
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const { url } = req.query as { url: string }
  if (!url.startsWith('https://api.example.com')) return res.sendStatus(400)
  res.send(await (await fetch(url)).text()) //! no-unvalidated-url(host)
})
