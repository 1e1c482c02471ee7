// needle: the address is the second argument.
const express = require('express')
const needle = require('needle')

express().get('/feed', async (req, res) => {
  const feed = await needle('get', req.query.feed)
  //                               ^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
  res.json(feed.body)
})
