// Good for this rule: without a session nobody is denied anything yet.
import express from 'express'

express().get('/account', (req, res) => {
  if (!req.session.user) return res.status(403).end()
  res.json({})
})
