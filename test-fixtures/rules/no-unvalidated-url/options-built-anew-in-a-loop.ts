// Redirects are followed by hand; each turn builds the options anew from those of the turn before.
import axios from 'axios'
import express from 'express'

const app = express()

app.get('/preview', async (req, res) => {
  let options = { url: req.query.page as string, headers: {}, maxRedirects: 0 } //! no-unvalidated-url(host)
  for (let turn = 0; turn < 5; turn++) {
    options = { ...options, headers: { ...options.headers, 'x-turn': String(turn) } }
    const answer = await axios(options)
    if (answer.status < 300) return res.send(answer.data)
  }
  res.sendStatus(502)
})

app.get('/status', async (req, res) => {
  let options = { url: 'https://status.example/feed', headers: {}, params: { q: req.query.q } }
  for (let turn = 0; turn < 5; turn++) {
    options = { ...options, headers: { ...options.headers, 'x-turn': String(turn) } }
    const answer = await axios(options)
    if (answer.status < 300) return res.send(answer.data)
  }
  res.sendStatus(502)
})
