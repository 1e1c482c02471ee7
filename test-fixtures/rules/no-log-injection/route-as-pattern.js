// The route takes letters only: no encoded line break gets into the parameter.
// @preset strict
const express = require('express')

const app = express()
app.get(/^\/([a-z0-9-]+)\.html$/, (req, res) => {
  console.log('page', req.params[0])
  res.end()
})
app.get('/items/:id(\\d+)', (req, res) => {
  console.log(`item ${req.params.id}`)
  res.end()
})
