// Good: the second check of the other file holds, whatever the first says.
import express from 'express'
import { isHttps, isOurs } from './guards'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!isHttps(url) || !isOurs(url)) return res.sendStatus(400)
  res.send(await (await fetch(url)).text())
})
