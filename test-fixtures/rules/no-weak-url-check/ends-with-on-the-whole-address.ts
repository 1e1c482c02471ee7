// The end of an address is no end of a host: a query may end like that.
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!url.endsWith('.example.com')) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(suffix) "https://attacker.test/?.example.com"
  res.send(await (await fetch(url)).text())
})
