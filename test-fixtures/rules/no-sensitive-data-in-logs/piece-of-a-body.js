// Good under strict: a member of the body is not the body.
// @preset strict
const express = require('express')

const app = express()
app.post('/log', (req, res) => {
  const body = req.body
  console.info(body.message, body.data)
  res.end()
})
