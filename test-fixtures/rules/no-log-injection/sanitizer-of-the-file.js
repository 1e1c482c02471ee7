// The function is run: no line break comes out of it.
// @preset strict
const express = require('express')
function clean(text) {
  return text.replace(/\r|\n/g, '')
}
const app = express()
app.get('/items/:id', (req, res) => {
  console.log(`search for ${clean(req.query.term)}`)
  res.end()
})
