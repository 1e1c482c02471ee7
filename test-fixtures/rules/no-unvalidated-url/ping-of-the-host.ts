// Pings tell a stranger which hosts of the own network are there.
import express from 'express'
import ping from 'ping'

express().get('/ping', async (req, res) => {
  const { alive } = await ping.promise.probe(String(req.query.host)) //! no-unvalidated-url(host)
  res.json({ alive })
})
