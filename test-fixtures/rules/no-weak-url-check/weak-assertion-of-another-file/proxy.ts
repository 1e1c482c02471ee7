// The assertion of the other file does not throw for an address of the attacker.
import express from 'express'
import { assertAllowed } from './guards'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  assertAllowed(url)
  //<^^^^^^^^^^^^^^^ error: no-weak-url-check(pattern)
  res.send(await (await fetch(url)).text())
})
