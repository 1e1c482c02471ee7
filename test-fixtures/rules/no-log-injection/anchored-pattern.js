// The id holds digits only where it is logged.
// @preset strict
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  if (!/^\d+$/.test(req.params.id)) return res.sendStatus(400)
  console.log('item ' + req.params.id)
  res.end()
})
