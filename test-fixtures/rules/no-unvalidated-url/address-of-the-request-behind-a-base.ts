// Good: the address of a request begins with a slash.
import express from 'express'

const BASE = 'https://api.example.com'
express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch(BASE + req.originalUrl, { headers: { asked } })).text())
})
