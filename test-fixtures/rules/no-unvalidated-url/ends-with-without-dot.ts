// `evilexample.com` ends with `example.com`.
import axios from 'axios'
import express from 'express'

const app = express()
app.get('/proxy', async (req, res) => {
  const url = new URL(String(req.query.url))
  if (!url.hostname.endsWith('example.com')) return res.sendStatus(400)
  res.json((await axios.get(url.href)).data) //! no-unvalidated-url(host)
})
