// Texts inside of an object are quoted and escaped.
// @preset strict
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  console.log('search', { term: req.query.term })
  res.end()
})
