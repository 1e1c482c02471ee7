// Good: a number ends no host.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch(`https://api.example.com:${Number(asked)}/`)).text())
})
