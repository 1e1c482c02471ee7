// The proxy sees the request, whatever address it is for.
import axios from 'axios'
import express from 'express'

express().get('/rates', async (req, res) => {
  const proxy = { host: String(req.query.proxy), port: 8080 }
  //                    ^^^^^^^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
  const answer = await axios.get('https://rates.example.com/latest', { proxy })
  res.json(answer.data)
})
