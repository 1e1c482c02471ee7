// simple-get: `concat` reads the whole body of the address.
const express = require('express')
const get = require('simple-get')

express().get('/page', (req, res) => {
  get.concat({ url: req.query.page }, (err, answer, data) => { //! no-unvalidated-url(host)
    res.status(err ? 502 : 200).send(err ? undefined : data)
  })
})
