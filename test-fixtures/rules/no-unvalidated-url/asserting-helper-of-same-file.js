// Good: the helper throws for every other host.
const express = require('express')
const https = require('https')

function assertAllowed(address) {
  if (new URL(address).hostname !== 'images.example.com') throw new Error('host not allowed')
}

express().get('/image', (req, res) => {
  assertAllowed(req.query.src)
  https.get(req.query.src, (image) => image.pipe(res))
})
