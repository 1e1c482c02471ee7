// The helper fetches what it gets; its caller chooses.
import express from 'express'

async function load(address: string) {
  const answer = await fetch(address)
  return answer.text()
}

const app = express()
app.get('/preview', async (req, res) => {
  const { url } = req.query as { url: string }
  res.send(await load(url))
  //                  ^^^ error: no-unvalidated-url(host)
})
