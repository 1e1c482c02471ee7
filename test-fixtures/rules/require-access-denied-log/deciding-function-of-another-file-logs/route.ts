// Good: the function that decides stands in another file, and logs there.
import express from 'express'
import { checkAccess } from './access'

express().get('/admin', (req, res) => {
  const status = checkAccess(req.user)
  if (status !== 'granted') return res.status(403).send('access denied')
  res.end('hello')
})
