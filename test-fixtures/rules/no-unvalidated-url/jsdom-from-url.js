// jsdom: `fromURL` fetches the page.
const express = require('express')
const { JSDOM } = require('jsdom')

express().get('/title', async (req, res) => {
  const page = await JSDOM.fromURL(req.query.url) //! no-unvalidated-url(host)
  res.send(page.window.document.title)
})
