// Of the options that go to a client in another file only the host makes the address: headers may come from the request.
const express = require('express')
const { send } = require('./client')

express().get('/status', (req, res) => {
  send({ hostname: 'status.example.com', path: '/', headers: { accept: req.query.type } }, (answer) => answer.pipe(res))
})
