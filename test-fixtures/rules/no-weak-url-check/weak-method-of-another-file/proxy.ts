// A method of a class of another file is run like a function.
import express from 'express'
import { UrlPolicy } from './url-policy'

const policy = new UrlPolicy()

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!policy.allows(url)) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(prefix) "https://api.example.com.attacker.test/"
  res.send(await (await fetch(url)).text())
})
