// node:http takes the host from an options object.
const express = require('express')
const http = require('node:http')

express().get('/ping', (req, res) => {
  const call = http.request({ hostname: req.query.host, path: '/ping' }) //! no-unvalidated-url(host)
  call.on('response', (answer) => res.sendStatus(answer.statusCode))
  call.end()
})
