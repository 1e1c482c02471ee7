// Good: what is put behind the question mark is the query.
// @options { "checkPath": true }
import express from 'express'

const BASE = 'https://api.example.com'
express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  let url = BASE
  url += '/search?q='
  url += asked
  res.send(await (await fetch(url)).text())
})
