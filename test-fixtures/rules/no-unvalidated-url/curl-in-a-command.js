// The address stands in the command line of a program that fetches it.
const { exec, execFile } = require('node:child_process')
const express = require('express')

express().get('/fetch', (req, res) => {
  exec(`curl -s ${req.query.url}`, (err, text) => res.send(err ? '' : text)) //! no-unvalidated-url(host)
  execFile('wget', ['-q', req.query.page], (err) => res.sendStatus(err ? 502 : 204)) //! no-unvalidated-url(host)
})
