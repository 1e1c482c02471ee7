// url.format encodes the query that it is given, and writes a path as it is.
// @preset strict
import url from 'node:url'
import express from 'express'

const app = express()
app.get('/:page', (req, res) => {
  console.log(`at ${url.format({ host: 'example.com', pathname: '/', query: req.query })}`)
  console.log(`at ${url.format({ host: 'example.com', pathname: req.params.page })}`)
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-log-injection(text)
  res.end()
})
