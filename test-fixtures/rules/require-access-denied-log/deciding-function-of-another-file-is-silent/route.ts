// The function that decides stands in another file, and writes no record either.
import express from 'express'
import { checkAccess } from './access'

express().get('/admin', (req, res) => {
  const status = checkAccess(req.user)
  if (status !== 'granted') return res.status(403).send('access denied') //! require-access-denied-log(denied)
  res.end('hello')
})
