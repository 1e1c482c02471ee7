// That it can be parsed says nothing of where it leads.
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!URL.canParse(url)) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^ error: no-weak-url-check(format) "https://attacker.test/"
  res.send(await (await fetch(url)).text())
})
