// A bare socket reaches databases and mail servers of the own network.
const net = require('node:net')
const express = require('express')

express().get('/banner', (req, res) => {
  const socket = net.connect(25, req.query.host) //! no-unvalidated-url(host)
  socket.once('data', (text) => res.send(text))
})
