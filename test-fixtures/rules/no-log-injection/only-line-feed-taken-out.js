// A carriage return alone starts a new line in many viewers.
// @preset strict
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  const term = String(req.query.term).replace(/\n/g, '')
  console.log(`search for ${term}`)
  //                        ^^^^ error: no-log-injection(text)
  res.end()
})
