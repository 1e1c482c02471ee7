// What a check asks of a third file is run, too.
import express from 'express'
import { isAllowed } from './guards'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!isAllowed(url)) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^ error: no-weak-url-check(suffix)
  res.send(await (await fetch(url)).text())
})
