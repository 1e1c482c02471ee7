// The protocol of the developer tools moves a browser.
const CDP = require('chrome-remote-interface')
const express = require('express')

express().get('/open', async (req, res) => {
  const client = await CDP()
  await client.Page.navigate({ url: req.query.url }) //! no-unvalidated-url(host)
  res.sendStatus(204)
})
