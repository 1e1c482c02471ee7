// Line breaks are taken out before.
// @preset strict
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  const term = String(req.query.term).replace(/[\r\n]+/g, ' ')
  console.log(`search for ${term}`)
  res.end()
})
