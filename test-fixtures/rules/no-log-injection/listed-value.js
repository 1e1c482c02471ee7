// Only known words get here.
// @preset strict
const express = require('express')
const KINDS = ['book', 'film']
const app = express()
app.get('/items/:id', (req, res) => {
  const { kind } = req.query
  if (!KINDS.includes(kind)) return res.sendStatus(400)
  console.log(`search for ${kind}`)
  res.end()
})
