// A subscribed calendar is fetched from where its address says.
import express from 'express'
import ical from 'node-ical'

express().post('/calendars', async (req, res) => {
  const events = await ical.async.fromURL(req.body.url) //! no-unvalidated-url(host)
  res.json(Object.keys(events))
})
