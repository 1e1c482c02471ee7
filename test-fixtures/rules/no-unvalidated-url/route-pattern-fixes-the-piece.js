// Good: the route takes letters and digits only, so that the piece holds no slash.
// @options { "checkPath": true }
const express = require('express')

express().get(/^\/users\/([a-z0-9-]+)\.json$/, async (req, res) => {
  const answer = await fetch(`https://api.example.com/users/${req.params[0]}`)
  res.json(await answer.json())
})
express().get('/orders/:id(\\d+)', async (req, res) => {
  const answer = await fetch(`https://api.example.com/orders/${req.params.id}`)
  res.json(await answer.json())
})
