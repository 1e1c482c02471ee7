// HTTP to any host is still any host.
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const address = new URL(String(req.query.url))
  if (address.protocol !== 'https:') return res.sendStatus(400)
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(scheme) "https://attacker.test/"
  res.send(await (await fetch(address)).text())
})
