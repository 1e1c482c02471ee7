// A preview of a link is made by fetching it.
const express = require('express')
const { getLinkPreview } = require('link-preview-js')

express().get('/preview', async (req, res) => {
  res.json(await getLinkPreview(req.query.url)) //! no-unvalidated-url(host)
})
