// The base of an axios instance decides the host of all its calls.
const axios = require('axios')
const express = require('express')

express().get('/tenant', async (req, res) => {
  const client = axios.create({ baseURL: `https://${req.query.tenant}` }) //! no-unvalidated-url(host)
  res.json((await client.get('/info')).data)
})
