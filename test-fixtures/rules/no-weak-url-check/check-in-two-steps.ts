// Two weak checks do not make a good one: one address passes both.
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!url.startsWith('https://')) return res.sendStatus(400)
  if (!url.includes('example.com')) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(includes) "https://attacker.test/?example.com"
  res.send(await (await fetch(url)).text())
})
