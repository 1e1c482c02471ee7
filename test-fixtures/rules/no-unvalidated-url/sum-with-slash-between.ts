// Good: the slash stands between the two.
import express from 'express'

const BASE = 'https://api.example.com'
express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch(BASE + '/' + asked)).text())
})
