// Good: the base ends with its slash, and the option does not ask for paths.
import express from 'express'

const BASE = 'https://api.example.com/'
express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch(BASE + asked)).text())
})
