// %s writes the text as it is.
// @preset strict
const express = require('express')
const log4js = require('log4js')
const log = log4js.getLogger()
const app = express()
app.get('/items/:id', (req, res) => {
  log.info('search for %s', req.query.term)
  //                        ^^^^^^^^^^^^^^ error: no-log-injection(text)
  res.end()
})
