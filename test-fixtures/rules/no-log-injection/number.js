// A number holds no line break.
// @preset strict
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  const page = Number(req.query.page)
  console.log(`page ${page}, next ${parseInt(req.query.page, 10) + 1}`)
  res.end()
})
