// Good: the client decides the body of the request, not its address.
const express = require('express')
const phin = require('phin')

express().post('/events', async (req, res) => {
  await phin({ url: 'https://events.example.com/', method: 'POST', data: req.body })
  res.sendStatus(202)
})
