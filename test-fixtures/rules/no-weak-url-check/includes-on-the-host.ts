// A host that holds the name is not the name: `example.com.attacker.test`.
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const address = new URL(String(req.query.url))
  if (!address.hostname.includes('example.com')) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(includes) "https://evilexample.com/"
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix: "Compare the host with 'example.com'"
  res.send(await (await fetch(address)).text())
})
