// What is cleaned may be made of anything: no line break comes out.
// @preset strict
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  let { id } = req.params
  if (req.query.other) id = req.query.other
  console.log('item %s', String(id).replace(/\n|\r/g, ''))
  res.end()
})
