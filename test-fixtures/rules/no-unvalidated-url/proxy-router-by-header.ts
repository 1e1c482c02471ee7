// A proxy whose router believes a header goes anywhere.
import express from 'express'
import { createProxyMiddleware } from 'http-proxy-middleware'

express().use(
  '/api',
  createProxyMiddleware({
    target: 'https://api.example.com',
    router: (req) => req.headers['x-target'], //! no-unvalidated-url(host)
  }),
)
