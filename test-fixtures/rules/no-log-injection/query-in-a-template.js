// A line break in the query starts a line that looks like any other record.
// @preset strict
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  console.log(`search for ${req.query.term}`)
  //                        ^^^^^^^^^^^^^^ error: no-log-injection(text) "from the request's query"
  //                        ^^^^^^^^^^^^^^ fix: "Write it with JSON.stringify"
  res.end()
})
