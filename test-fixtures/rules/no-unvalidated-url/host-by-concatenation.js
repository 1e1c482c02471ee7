// A fixed scheme does not fix the host.
const express = require('express')
const got = require('got')

express().get('/favicon', async (req, res) => {
  const icon = await got('https://' + req.query.domain + '/favicon.ico')
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
  res.send(icon.rawBody)
})
