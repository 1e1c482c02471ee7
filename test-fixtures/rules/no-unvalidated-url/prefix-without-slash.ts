// Without a slash the host goes on: `.evil.test` makes another host of it.
import express from 'express'

const app = express()
app.get('/docs', async (req, res) => {
  const page = await fetch(`https://docs.example.com${req.query.path}`)
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
  res.send(await page.text())
})
