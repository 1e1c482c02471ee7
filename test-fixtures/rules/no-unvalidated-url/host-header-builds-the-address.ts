// The host header is written by the client.
import express from 'express'

const app = express()
app.get('/health', async (req, res) => {
  const answer = await fetch(`http://${req.get('host')}/internal/health`)
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
  res.sendStatus(answer.status)
})
