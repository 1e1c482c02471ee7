// Good: got resolves names by a lookup that refuses private addresses.
import express from 'express'
import got from 'got'
import { safeLookup } from './lookup'

express().get('/page', async (req, res) => {
  res.send(await got(String(req.query.url), { dnsLookup: safeLookup }).text())
})
