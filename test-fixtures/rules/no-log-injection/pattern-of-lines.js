// With the flag m the pattern is content with one good line.
// @preset strict
const express = require('express')

const app = express()
app.get('/items/:id', (req, res) => {
  if (!/^\d+$/m.test(req.params.id)) return res.sendStatus(400)
  console.log('item ' + req.params.id)
  //                    ^^^^^^^^^^^^^ error: no-log-injection(text)
  res.end()
})
