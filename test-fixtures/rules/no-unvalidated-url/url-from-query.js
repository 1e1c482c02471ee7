// The client chooses the whole address.
const express = require('express')

express().get('/preview', async (req, res) => {
  const page = await fetch(req.query.url)
  //                       ^^^^^^^^^^^^^ error: no-unvalidated-url(host) "The host that fetch calls comes from the request's query"
  //                       ^^^^^^^^^ step 1: "comes from here"
  res.send(await page.text())
})
