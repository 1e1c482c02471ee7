// Without a slash between them the text goes on with the host: `https://api.example.com.attacker.test/`.
import express from 'express'

const BASE = 'https://api.example.com'
express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  res.send(await (await fetch(BASE + asked)).text()) //! no-unvalidated-url(host)
})
