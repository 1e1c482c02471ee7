// UDP: the client decides who gets the datagram.
const dgram = require('node:dgram')
const express = require('express')

const socket = dgram.createSocket('udp4')
express().post('/wake', (req, res) => {
  socket.send('wake', 9, req.body.host) //! no-unvalidated-url(host)
  res.sendStatus(202)
})
