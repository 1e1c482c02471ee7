// Good: only the two servers of the list get a session.
import { connect } from 'node:http2'
import express from 'express'

const HOSTS = ['eu.example.com', 'us.example.com']
express().get('/status', (req, res) => {
  const host = String(req.query.host)
  if (!HOSTS.includes(host)) return res.sendStatus(400)
  connect(`https://${host}`).request({ ':path': '/status' }).pipe(res)
})
