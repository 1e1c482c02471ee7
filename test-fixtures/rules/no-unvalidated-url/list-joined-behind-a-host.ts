// Good: the host comes first in the list, and slashes part the rest.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch(['https://api.example.com', 'users', asked].join('/'))).text())
})
