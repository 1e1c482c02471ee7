// JSON.stringify escapes line breaks.
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  console.log(`search for ${JSON.stringify(req.query.term)}`)
  res.end()
})
