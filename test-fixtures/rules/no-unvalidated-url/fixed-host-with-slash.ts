// Good in the recommended preset: the slash ends the fixed host.
import express from 'express'

const app = express()
app.get('/users/:name', async (req, res) => {
  const answer = await fetch(`https://api.example.com/users/${req.params.name}`)
  res.json(await answer.json())
})
