// The check stands where the value is handed over; the request is made in a function of this file.
import express from 'express'

async function load(address: string) {
  return (await fetch(address)).text()
}

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  if (!url.includes('example.com')) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(includes) "https://attacker.test/?example.com"
  res.send(await load(url))
})
