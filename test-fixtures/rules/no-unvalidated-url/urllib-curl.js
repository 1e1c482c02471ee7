// urllib: `curl` is its other name for `request`.
const express = require('express')
const { HttpClient, request } = require('urllib')

const client = new HttpClient()
express().get('/mirror', async (req, res) => {
  const page = await request(req.query.page) //! no-unvalidated-url(host)
  const image = await client.curl(req.query.image) //! no-unvalidated-url(host)
  res.json([page.status, image.status])
})
