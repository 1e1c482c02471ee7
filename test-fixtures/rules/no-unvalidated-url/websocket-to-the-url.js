// A WebSocket is an outbound call, too.
const express = require('express')
const WebSocket = require('ws')

express().post('/bridge', (req, res) => {
  const socket = new WebSocket(req.body.target)
  //                           ^^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
  socket.on('open', () => res.sendStatus(204))
})
