// What another server has refused is passed on: it may have logged that, or nobody has, so it is only likely (strict).
// @options { "checkMissingCredentials": false }
import express from 'express'
import { upstream } from './upstream'

express().get('/data', async (req, res) => {
  const response = await upstream.get('/data', req.headers)
  if (response.status === 401) {
    return res.status(401).end(await response.text())
  }
  if (response.body.kind !== 'data') return res.sendStatus(401) //! require-auth-failure-log(refused)
  res.send(response.body)
})
