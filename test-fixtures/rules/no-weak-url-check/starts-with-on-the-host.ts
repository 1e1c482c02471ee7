// A host that begins with the name goes on as it likes.
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const address = new URL(String(req.query.url))
  if (!address.host.startsWith('api.example.com')) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(prefix) "https://api.example.com.attacker.test/"
  res.send(await (await fetch(address)).text())
})
