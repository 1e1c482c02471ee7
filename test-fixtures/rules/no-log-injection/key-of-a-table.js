// Only keys of the table get there.
// @preset strict
const express = require('express')

const RENAMED = require('./renamed.json')
const app = express()
app.get('/items/:id', (req, res) => {
  const renamed = RENAMED[req.params.id]
  if (renamed !== undefined) console.log(`item ${req.params.id} is ${renamed} now`)
  res.end()
})
