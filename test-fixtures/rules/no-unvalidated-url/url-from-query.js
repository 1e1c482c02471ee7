// The client chooses the whole address.
const express = require('express')

express().get('/preview', async (req, res) => {
  const page = await fetch(req.query.url)
  //                       ^^^^^^^^^^^^^ error: no-unvalidated-url(host) "The request's query decides the host that fetch calls"
  //                       ^^^^^^^^^ step 1: "comes from here"
  res.send(await page.text())
})
