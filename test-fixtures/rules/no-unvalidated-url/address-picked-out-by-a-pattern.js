// A pattern that only picks the address out of the query checks nothing, however it is made.
const express = require('express')

const pattern = 'url=(.+?)$'
express().get('/cors', async (req, res) => {
  const match = new RegExp(pattern, 'g').exec(req.url)
  if (!match) return res.sendStatus(400)
  res.send(await (await fetch(match[1])).text()) //! no-unvalidated-url(host)
})
