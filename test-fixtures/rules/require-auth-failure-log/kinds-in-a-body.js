// @preset strict
// A text that a body must hold is no credential that is missing; a scheme that the header does not name is.
import express from 'express'

const app = express()

app.post('/exports', (req, res) => {
  const { type } = req.body
  if (type !== 'csv' && type !== 'json') return res.status(403).end()
  res.end()
})

app.get('/exports', (req, res) => {
  const [scheme, token] = (req.headers.authorization ?? '').split(' ')
  if (scheme !== 'Bearer') return res.status(401).end()
  //                              ^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(missing)
  res.json({ token: token.length })
})

app.get('/reports', (req, res) => {
  const header = req.headers.authorization ?? ''
  if (header.substring(0, 7) !== 'Bearer ') return res.status(401).end()
  //                                               ^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(missing)
  res.json({ token: header.length })
})
