// Good: the lookup is an option of the request itself.
import https from 'node:https'
import express from 'express'
import { safeLookup } from './lookup'

express().get('/page', (req, res) => {
  https.get(String(req.query.url), { lookup: safeLookup }, (answer) => answer.pipe(res))
})
