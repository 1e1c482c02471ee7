// Good here: curl's host is fixed, and other programs fetch nothing.
const { execFile } = require('node:child_process')
const express = require('express')

express().get('/fetch', (req, res) => {
  execFile('curl', [`https://api.example.com/items?id=${req.query.id}`], (err, text) => res.send(err ? '' : text))
  execFile('convert', [req.query.name, '-'], (err, text) => res.send(err ? '' : text))
})
