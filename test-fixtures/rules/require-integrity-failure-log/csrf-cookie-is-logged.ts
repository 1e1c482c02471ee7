// Good: the request from elsewhere is logged.
import express from 'express'

express().use((req, res, next) => {
  if (req.cookies['csrf'] !== 'csrf') {
    console.warn('request from elsewhere', req.ip)
    res.statusCode = 403
    return res.send({ name: 'forbidden' })
  }
  next()
})
