// Private ranges as a pattern: the loopback address of IPv6 passes.
import express from 'express'

function isPrivate(host: string) {
  return /^(localhost|127\.|10\.|192\.168\.|169\.254\.)/.test(host)
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(blockList) "http://[::1]/"
}

const app = express()
app.get('/preview', async (req, res) => {
  const address = new URL(String(req.query.url))
  if (isPrivate(address.hostname)) return res.sendStatus(400)
  res.send(await (await fetch(address)).text())
})
