// A cookie that somebody has changed is refused.
const express = require('express')
const { unsign } = require('cookie-signature')

express().get('/account', (req, res) => {
  const id = unsign(req.cookies.sid, process.env.COOKIE_SECRET)
  if (!id) return res.status(401).end() //! require-integrity-failure-log(mismatch)
  res.json({ id })
})
