// A helper only signs; the route that calls it is reported.
import express from 'express'
import jwt from 'jsonwebtoken'

function tokenFor(id: string) {
  return jwt.sign({ sub: id }, process.env.KEY!)
}

express().post('/token', (req, res) => {
  res.json({ token: tokenFor(req.user.id) })
  //                ^^^^^^^^^^^^^^^^^^^^^ error: require-auth-success-log(done)
})
