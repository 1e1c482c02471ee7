// Good: the client names the database, not the server.
import express from 'express'
import { Client } from 'pg'

express().post('/sources/test', async (req, res) => {
  const client = new Client({ host: process.env.DB_HOST, database: req.body.database })
  await client.connect()
  res.sendStatus(204)
})
