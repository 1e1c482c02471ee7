// The strict preset reports the path: `../admin` reaches another endpoint of the fixed host.
// @preset strict
import express from 'express'

const app = express()
app.get('/users/:name', async (req, res) => {
  const answer = await fetch(`https://api.example.com/users/${encodeURIComponent(req.params.name)}`)
  res.json(await answer.json())
})
