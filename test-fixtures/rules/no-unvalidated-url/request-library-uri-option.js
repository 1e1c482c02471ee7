// The old request library takes the address as `uri`.
const express = require('express')
const request = require('request')

express().get('/fetch', (req, res) => {
  request({ uri: req.query.uri, json: true }, (err, answer, body) => res.json(body)) //! no-unvalidated-url(host)
})
