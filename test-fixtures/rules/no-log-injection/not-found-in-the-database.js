// What was not found may be called anything.
// @preset strict
const express = require('express')
const items = require('./items')
const app = express()
app.get('/items/:id', (req, res) => {
  const item = items.find(req.params.id)
  if (item) return res.json(item)
  console.log(`no item ${req.params.id}`)
  //                     ^^^^^^^^^^^^^ error: no-log-injection(text)
  res.end()
})
