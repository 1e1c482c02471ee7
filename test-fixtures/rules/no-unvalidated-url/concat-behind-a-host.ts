// Good: `concat` puts the text behind the host and its slash.
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch('https://api.example.com/'.concat(asked))).text())
})
