// Good: the place that is replaced stands in the path.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch('https://api.example.com/users/ID'.replace('ID', asked))).text())
})
