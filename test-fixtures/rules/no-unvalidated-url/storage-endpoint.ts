// The endpoint of an object store is a server like any other.
import { S3Client } from '@aws-sdk/client-s3'
import express from 'express'

express().post('/stores', (req, res) => {
  const store = new S3Client({ endpoint: req.body.endpoint, region: 'auto' }) //! no-unvalidated-url(host)
  res.json({ region: store.config.region })
})
