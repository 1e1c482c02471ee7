// The function of the other file was run: it lets an address of the attacker through.
import express from 'express'
import { isAllowed } from './guards'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!isAllowed(url)) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^ error: no-weak-url-check(includes) "https://attacker.test/?example.com"
  res.send(await (await fetch(url)).text())
})
