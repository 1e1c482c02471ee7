// Good: the other file asks for our name, or for a dot before it.
import express from 'express'
import { isOurs } from './guards'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!isOurs(new URL(url).hostname)) return res.sendStatus(400)
  res.send(await (await fetch(url)).text())
})
