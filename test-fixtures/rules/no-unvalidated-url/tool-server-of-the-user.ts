// A client of the Model Context Protocol opens the address of its server.
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import express from 'express'
import { client } from './client'

express().post('/servers', async (req, res) => {
  await client.connect(new StreamableHTTPClientTransport(new URL(req.body.url))) //! no-unvalidated-url(host)
  res.json(await client.listTools())
})
