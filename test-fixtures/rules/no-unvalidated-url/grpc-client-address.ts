// gRPC: a client gets its server when it is made.
import grpc from '@grpc/grpc-js'
import express from 'express'
import { definition } from './orders'

const { orders } = grpc.loadPackageDefinition(definition)
express().get('/orders', (req, res) => {
  const client = new orders.Orders(req.query.server, grpc.credentials.createInsecure()) //! no-unvalidated-url(host)
  client.list({}, (err, list) => (err ? res.sendStatus(502) : res.json(list)))
})
