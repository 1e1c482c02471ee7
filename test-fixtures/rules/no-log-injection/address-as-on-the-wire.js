// The address is still encoded; a request line holds no line break.
// @preset strict
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  console.log(`${req.method} ${req.originalUrl}`)
  res.end()
})
