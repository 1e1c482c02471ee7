// Good: the agent refuses private addresses when it connects.
import axios from 'axios'
import express from 'express'
import ssrfFilter from 'ssrf-req-filter'

const app = express()
app.get('/preview', async (req, res) => {
  const { url } = req.query as { url: string }
  const page = await axios.get(url, { httpAgent: ssrfFilter(url), httpsAgent: ssrfFilter(url) })
  res.send(page.data)
})
