// What the route takes is still encoded; the parameter is not.
// @preset strict
const express = require('express')

const app = express()
app.get(/^\/(.*)\.html$/, (req, res) => {
  console.log(`page ${req.params[0]}`)
  //                  ^^^^^^^^^^^^^ error: no-log-injection(text)
  res.end()
})
