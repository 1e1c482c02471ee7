// JSON and `inspect` put everything into the text; a plain object in a text is written as [object Object].
const express = require('express')
const { inspect } = require('node:util')

const app = express()

app.post('/orders', (req, res) => {
  console.log('headers: ' + JSON.stringify(req.headers))
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
  console.log(`headers: ${JSON.stringify(req.headers, null, 2)}`)
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
  console.log(`request: ${inspect(req)}`)
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
  console.log(`cookies: ${JSON.stringify({ cookies: req.cookies })}`)
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
  console.log('all: ' + JSON.stringify(process.env))
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
  res.sendStatus(204)
})

// Good: nothing of the object is shown.
app.get('/orders', (req, res) => {
  console.log('headers: ' + req.headers)
  console.log(`request: ${req}`)
  console.log(`host: ${JSON.stringify(req.headers.host)}`)
  console.log(`names: ${JSON.stringify(Object.keys(req.headers))}`)
  res.sendStatus(204)
})
