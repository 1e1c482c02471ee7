// encodeURI leaves the host as it is.
const express = require('express')

express().get('/proxy', async (req, res) => {
  const answer = await fetch(encodeURI(req.query.url))
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
  res.send(await answer.text())
})
