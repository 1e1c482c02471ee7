// A promise of a weak answer is a weak answer.
import express from 'express'
import { isAllowed } from './guards'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!(await isAllowed(url))) return res.sendStatus(400)
  //          ^^^^^^^^^^^^^^ error: no-weak-url-check(includes)
  res.send(await (await fetch(url)).text())
})
