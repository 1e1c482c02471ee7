// Anybody may register `evilexample.com`.
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = new URL(String(req.query.url))
  if (!url.hostname.endsWith('example.com')) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(suffix) "evilexample.com"
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix: "Put a dot before the domain"
  res.send(await (await fetch(url)).text())
})
