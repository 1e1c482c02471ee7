// An object among the arguments is inspected: texts in it are quoted and escaped.
// @preset strict
const express = require('express')
const debug = require('debug')('items')

const app = express()
app.get('/items/:id', (req, res) => {
  debug('item', req.params)
  res.end()
})
