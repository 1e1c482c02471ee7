// A GraphQL client is told where its endpoint is.
import express from 'express'
import { GraphQLClient, request } from 'graphql-request'

express().post('/query', async (req, res) => {
  const client = new GraphQLClient(req.body.endpoint) //! no-unvalidated-url(host)
  res.json([await client.request('{ me }'), await request(req.body.other, '{ me }')]) //! no-unvalidated-url(host)
})
