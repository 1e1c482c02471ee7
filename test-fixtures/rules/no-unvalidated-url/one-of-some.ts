// Good: `some` compares the host with each allowed one.
import axios from 'axios'
import express from 'express'

const HOSTS = ['api.example.com', 'cdn.example.com']
const app = express()
app.get('/proxy', async (req, res) => {
  const url = new URL(String(req.query.url))
  if (!HOSTS.some((host) => host === url.host)) return res.sendStatus(400)
  res.json((await axios.get(url.href)).data)
})
