// Good: the query, the fragment and the port decide no host and no path.
// @options { "checkPath": true }
import express from 'express'

express().get('/page', async (req, res) => {
  const asked = String(req.query.asked)
  const url = new URL('https://api.example.com/search')
  url.search = asked
  url.hash = asked
  url.searchParams.set('q', asked)
  res.send(await (await fetch(url)).text())
})
