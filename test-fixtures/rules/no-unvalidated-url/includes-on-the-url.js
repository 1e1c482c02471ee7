// `https://evil.test/?api.example.com` includes the text, too.
const express = require('express')

express().get('/proxy', async (req, res) => {
  const { url } = req.query
  if (url.includes('api.example.com')) {
    const answer = await fetch(url)
    //                         ^^^ error: no-unvalidated-url(host)
    res.send(await answer.text())
  }
})
