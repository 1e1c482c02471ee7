// The text may stand anywhere: `https://attacker.test/?api.example.com` holds it, too.
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!url.includes('api.example.com')) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(includes) "passes"
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix: "Compare the host with 'api.example.com'"
  res.send(await (await fetch(url)).text())
  //                    ^^^^^^^^^^ step 1: "guards this call"
})
