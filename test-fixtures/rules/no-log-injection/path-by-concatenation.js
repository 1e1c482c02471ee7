// Route parameters are decoded: %0A in the address is a line break here.
// @preset strict
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  const { id } = req.params
  console.warn('no item ' + id)
  //                        ^^ error: no-log-injection(text) "from the request's path"
  res.end()
})
