// A connection test goes wherever the client says.
import express from 'express'
import { Client } from 'pg'

express().post('/sources/test', async (req, res) => {
  const client = new Client({ host: req.body.host, user: 'readonly' }) //! no-unvalidated-url(host)
  await client.connect()
  res.sendStatus(204)
})
