// bent: 'json' is no base, so the address that the returned function gets decides the host.
const bent = require('bent')
const express = require('express')

const getJson = bent('json')
express().get('/feed', async (req, res) => {
  res.json(await getJson(req.query.feed)) //! no-unvalidated-url(host)
})
