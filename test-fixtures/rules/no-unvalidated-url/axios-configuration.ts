// axios called with a configuration object.
import axios from 'axios'
import express from 'express'

const app = express()
app.post('/webhook-test', async (req, res) => {
  const answer = await axios({ method: 'post', url: req.body.target, data: { test: true } }) //! no-unvalidated-url(host)
  res.json({ status: answer.status })
})
