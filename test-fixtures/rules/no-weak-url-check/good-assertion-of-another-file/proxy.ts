// Good: the assertion of the other file fixes both ends of the host.
import express from 'express'
import { assertAllowed } from './guards'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  assertAllowed(url)
  res.send(await (await fetch(url)).text())
})
