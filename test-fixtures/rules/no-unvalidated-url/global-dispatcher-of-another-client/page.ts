// The dispatcher of all requests is not asked by a client that has its own.
import express from 'express'
import axios from 'axios'

export const app = express()
app.get('/page', async (req, res) => {
  res.send((await axios.get(String(req.query.url))).data) //! no-unvalidated-url(host)
})
