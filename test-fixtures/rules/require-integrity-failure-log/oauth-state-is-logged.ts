// Good: a login answer with a wrong state is logged.
import express from 'express'

express().get('/callback', async (req, res) => {
  if (req.query.state !== req.session.oauthState) {
    console.warn('login answer with a wrong state', req.ip)
    return res.status(400).send('wrong state')
  }
  res.redirect('/')
})
