// Good: the helper logs what it issues.
import express from 'express'
import jwt from 'jsonwebtoken'

function tokenFor(id: string) {
  console.info('token issued', id)
  return jwt.sign({ sub: id }, process.env.KEY!)
}

express().post('/token', (req, res) => {
  res.json({ token: tokenFor(req.user.id) })
})
