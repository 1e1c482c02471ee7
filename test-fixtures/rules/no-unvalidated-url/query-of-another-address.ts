// Good: the query of an address becomes the query of ours.
// @options { "checkPath": true }
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  const { search } = new URL(asked)
  res.send(await (await fetch('https://api.example.com/search' + search)).text())
})
