// Without the flag g only the first one goes.
// @preset strict
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  const term = String(req.query.term).replace('\n', '')
  console.log(`search for ${term}`)
  //                        ^^^^ error: no-log-injection(text)
  res.end()
})
