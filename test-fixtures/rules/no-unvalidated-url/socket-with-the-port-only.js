// Good: the client chooses among ports of our own host.
const net = require('node:net')
const express = require('express')

express().get('/banner', (req, res) => {
  const socket = net.connect({ host: 'mail.example.com', port: Number(req.query.port) })
  socket.once('data', (text) => res.send(text))
})
