// A stream of events is an outbound call, too.
const { EventSource } = require('eventsource')
const express = require('express')

express().post('/follow', (req, res) => {
  const events = new EventSource(req.body.stream) //! no-unvalidated-url(host)
  events.onmessage = () => res.end()
})
