// A header line ends at its line break: none is in its value.
// @preset strict
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  console.log(`agent ${req.headers['user-agent']}`)
  res.end()
})
