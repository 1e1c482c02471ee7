// https.get with the address of the client.
const express = require('express')
const https = require('https')

express().get('/image', (req, res) => {
  https.get(req.query.src, (image) => image.pipe(res))
  //        ^^^^^^^^^^^^^ error: no-unvalidated-url(host)
})
