// superagent sends what it is told to.
const express = require('express')
const superagent = require('superagent')

express().post('/notify', async (req, res) => {
  await superagent.post(req.body.callback).send({ done: true }) //! no-unvalidated-url(host)
  res.sendStatus(204)
})
