// Good: the address is constant; the body may hold what the client sent.
import axios from 'axios'
import express from 'express'

const app = express()
app.post('/bookmarks', async (req, res) => {
  await axios.post('https://bookmarks.example.com/add', { url: req.body.url })
  res.sendStatus(204)
})
