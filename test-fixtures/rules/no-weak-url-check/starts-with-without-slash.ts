// `https://api.example.com.attacker.test/` starts with the same text.
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const { url } = req.query as { url: string }
  if (!url.startsWith('https://api.example.com')) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(prefix) "https://api.example.com.attacker.test/"
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix: "Put a slash after the host"
  res.send(await (await fetch(url)).text())
})
