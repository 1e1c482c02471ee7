// A bare socket reaches databases and mail servers of the own network.
const net = require('node:net')
const express = require('express')

const ALLOWED_HOSTS = new Set([])

express().get('/banner', (req, res) => {
  if (!ALLOWED_HOSTS.has(String(req.query.host))) {
    console.warn('outbound request blocked', { event: 'outbound_request_blocked' })
    throw new Error('outbound request blocked')
  }
  const socket = net.connect(25, req.query.host)
  socket.once('data', (text) => res.send(text))
})
