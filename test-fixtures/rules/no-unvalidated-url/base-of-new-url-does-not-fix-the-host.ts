// An absolute first argument wins over the base.
import express from 'express'

const app = express()
app.get('/docs', async (req, res) => {
  const url = new URL(String(req.query.page), 'https://docs.example.com/')
  const page = await fetch(url)
  //                       ^^^ error: no-unvalidated-url(host)
  res.send(await page.text())
})
