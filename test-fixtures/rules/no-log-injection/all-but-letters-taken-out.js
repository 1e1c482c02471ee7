// What is no letter or digit is taken out, so line breaks are, too.
// @preset strict
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  const term = String(req.query.term).replace(/[^\w-]/g, '')
  console.log(`search for ${term}`)
  res.end()
})
