// The base decides where pictures and styles of the page are loaded from.
const express = require('express')
const pdf = require('html-pdf')

express().post('/print', (req, res) => {
  const page = pdf.create('<img src="logo.png">', { base: req.body.base }) //! no-unvalidated-url(host)
  page.toStream((err, stream) => (err ? res.sendStatus(500) : stream.pipe(res)))
})
