// The text is a host to the program; to the client it is all that stands before the first slash.
import express from 'express'

const app = express()
app.get('/status', async (req, res) => {
  const host = String(req.query.host)
  if (!host.endsWith('.example.com')) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(suffix) "attacker.test/?.example.com"
  res.send(await (await fetch(`https://${host}/status`)).text())
})
