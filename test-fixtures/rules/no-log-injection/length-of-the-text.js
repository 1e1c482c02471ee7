// Only its length is logged.
// @preset strict
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  console.log(`search of ${req.query.term.length} characters`)
  res.end()
})
