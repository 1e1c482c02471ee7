// Good: a header that says how long the body is proves nothing.
const express = require('express')
const { checkLength } = require('./bot')

express().post('/hook', (req, res) => {
  if (!checkLength(req.rawBody, req.get('Content-Length'))) return res.sendStatus(400)
  res.json({})
})
