// Which addresses the server calls is no question of who asks: a host out of no list is bad input, whatever the status. The origin of
// the request itself says who asks.
import express from 'express'

const app = express()
app.use(express.json())
const HOSTS = ['pictures.example', 'films.example']

app.get('/preview', async (req, res) => {
  const asked = new URL(String(req.query.url))
  if (!HOSTS.includes(asked.hostname)) return res.status(403).json({ error: 'host is not allowed' })
  const answer = await fetch(asked)
  return res.send(await answer.text())
})

app.get('/hosts', async (req, res) => {
  const url = new URL(req.body.address)
  if (!HOSTS.some((host) => url.hostname === host)) return res.sendStatus(403)
  return res.send(await (await fetch(url)).text())
})

app.post('/films', (req, res) => {
  if (!HOSTS.includes(req.get('origin') ?? '')) return res.sendStatus(403) //! require-access-denied-log(denied)
  return res.json({ saved: true })
})
