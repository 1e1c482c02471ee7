// Good even in strict: behind the question mark nothing decides host or path.
// @preset strict
import express from 'express'

const app = express()
app.get('/search', async (req, res) => {
  const answer = await fetch(`https://api.example.com/search?q=${req.query.q}`)
  res.json(await answer.json())
})
