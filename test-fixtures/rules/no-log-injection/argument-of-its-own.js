// console writes texts among its arguments as they are.
// @preset strict
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  console.log('search for', req.query.term)
  //                        ^^^^^^^^^^^^^^ error: no-log-injection(text)
  res.end()
})
