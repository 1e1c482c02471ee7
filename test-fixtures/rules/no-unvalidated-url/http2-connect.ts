// HTTP/2: the client decides which server the session is with.
import { connect } from 'node:http2'
import express from 'express'

express().get('/status', (req, res) => {
  const session = connect(`https://${req.query.host}`) //! no-unvalidated-url(host)
  session.request({ ':path': '/status' }).pipe(res)
})
