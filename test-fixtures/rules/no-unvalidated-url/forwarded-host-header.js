// So is x-forwarded-host, unless a proxy of the house overwrites it.
const axios = require('axios')
const express = require('express')

express().get('/warm', async (req, res) => {
  const origin = 'https://' + req.headers['x-forwarded-host']
  //                          ^^^^^^^^^^^ step 1: "comes from here"
  await axios.get(origin + '/')
  //              ^^^^^^^^^^^^ error: no-unvalidated-url(host)
  res.end()
})
