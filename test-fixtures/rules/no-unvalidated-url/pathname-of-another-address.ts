// Good: a parsed path begins with a slash, which ends the host before it.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  const { pathname } = new URL(asked)
  res.send(await (await fetch('https://api.example.com' + pathname)).text())
})
