// The function that looks like a check lies in another file, and its body lets every host through.
const express = require('express')
const { isKnown } = require('./guards')

express().get('/status', async (req, res) => {
  const host = req.query.host
  if (!isKnown(host)) return res.status(400).end()
  const answer = await fetch(`https://${host}/status`)
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
  res.json(await answer.json())
})
