// Somebody else's login answer comes back: the state is not the one that was sent.
import express from 'express'

express().get('/callback', async (req, res) => {
  if (req.query.state !== req.session.oauthState) {
    return res.status(400).send('wrong state') //! require-integrity-failure-log(mismatch)
  }
  res.redirect('/')
})
