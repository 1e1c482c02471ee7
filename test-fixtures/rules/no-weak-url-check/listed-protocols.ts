// A list of schemes lets every host through.
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const address = new URL(String(req.query.url))
  if (!['http:', 'https:'].includes(address.protocol)) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(scheme) "https://attacker.test/"
  res.send(await (await fetch(address)).text())
})
