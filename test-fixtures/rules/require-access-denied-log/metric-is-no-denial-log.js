// A counter does not say who was refused.
import express from 'express'
import { Counter } from 'prom-client'

const denied = new Counter({ name: 'denied', help: 'denied requests' })
express().get('/admin', (req, res) => {
  if (req.user.isAdmin) return res.end('hello')
  denied.inc()
  res.sendStatus(403) //! require-access-denied-log(denied)
})
