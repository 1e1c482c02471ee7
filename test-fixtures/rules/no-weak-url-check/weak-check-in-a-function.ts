// The function is run as the server would run it: what it lets through is weak, wherever the check stands.
import express from 'express'

const ALLOWED = ['example.com', 'example.org']

function isAllowed(url: string): boolean {
  if (!url.startsWith('https://')) return false
  return ALLOWED.some((name) => url.includes(name))
  //                            ^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(includes) "https://attacker.test/?example.com"
}

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!isAllowed(url)) return res.sendStatus(400)
  res.send(await (await fetch(url)).text())
})
