// JSON.stringify escapes line breaks.
// @preset strict
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  console.log(`search for ${JSON.stringify(req.query.term)}`)
  res.end()
})
