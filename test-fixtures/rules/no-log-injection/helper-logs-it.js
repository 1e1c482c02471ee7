// The finding stands where the text becomes a part of a line; the first step points at the request.
// @preset strict
const express = require('express')
function note(text) {
  console.info(`request: ${text}`)
  //                       ^^^^ error: no-log-injection(text) "from the request's query"
}
const app = express()
app.get('/items/:id', (req, res) => {
  note(req.query.term)
  res.end()
})
