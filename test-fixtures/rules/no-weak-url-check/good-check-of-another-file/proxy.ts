// Good: the function of the other file compares the host.
import express from 'express'
import { isAllowed } from './guards'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!isAllowed(url)) return res.sendStatus(400)
  res.send(await (await fetch(url)).text())
})
