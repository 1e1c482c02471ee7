// Where it is given it is a number; else it is empty.
// @preset strict
const express = require('express')

const app = express()
app.get('/items', (req, res) => {
  const time = req.query.time && Number(req.query.time)
  console.log(`since ${time}`)
  res.end()
})
