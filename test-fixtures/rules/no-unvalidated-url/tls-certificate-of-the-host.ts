// Who asks for the certificate of any host connects to any host.
import tls from 'node:tls'
import express from 'express'

express().get('/certificate', (req, res) => {
  const host = String(req.query.host)
  const socket = tls.connect({ host, port: 443, servername: host }, () => res.json(socket.getPeerCertificate()))
  //                           ^^^^ error: no-unvalidated-url(host)
})
