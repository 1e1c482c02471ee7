// What was found by its name is known to the program.
// @preset strict
const express = require('express')
const items = require('./items')
const app = express()
app.get('/items/:id', (req, res) => {
  const item = items.find(req.params.id)
  if (!item) return res.sendStatus(404)
  console.log(`item ${req.params.id}`)
  res.end()
})
