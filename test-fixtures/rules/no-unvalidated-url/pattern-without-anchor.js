// The pattern may match anywhere in the address.
const express = require('express')

express().get('/proxy', async (req, res) => {
  const { url } = req.query
  if (!/api\.example\.com/.test(url)) return res.sendStatus(400)
  const answer = await fetch(url)
  //                         ^^^ error: no-unvalidated-url(host)
  res.send(await answer.text())
})
