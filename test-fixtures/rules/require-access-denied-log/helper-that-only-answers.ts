// A helper that only answers decides nothing; the branch that calls it is reported.
import express, { type Response } from 'express'

function deny(res: Response) {
  res.status(403).end()
}

express().get('/admin', (req, res) => {
  if (!req.user.isAdmin) return deny(res)
  //                            ^^^^^^^^^ error: require-access-denied-log(denied) "'req.user.isAdmin' is false"
  res.end('hello')
})
