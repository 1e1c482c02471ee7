// Good: the router picks from a table.
import express from 'express'
import { createProxyMiddleware } from 'http-proxy-middleware'

const TARGETS = { eu: 'https://eu.example.com', us: 'https://us.example.com' }
express().use(
  '/api',
  createProxyMiddleware({
    target: 'https://api.example.com',
    router: (req) => TARGETS[req.headers['x-region']],
  }),
)
