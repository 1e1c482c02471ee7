// What is put into the text can be a field of the record instead, which is written with its line breaks escaped.
// @preset strict
const express = require('express')
const winston = require('winston')

const app = express()
const log = winston.createLogger({ format: winston.format.simple() })
app.get('/search', (req, res) => {
  const { text } = req.query
  console.log(`search for ${text}`)
  //                        ^^^^ error: no-log-injection(text)
  //                        ^^^^ fix: "Write it as the field 'text'"
  log.info('search by: ' + req.query.name)
  //                       ^^^^^^^^^^^^^^ error: no-log-injection(text)
  //                       ^^^^^^^^^^^^^^ fix: "Write it as the field 'name'"
  console.log(`${text} is wanted by ${req.query.name}`)
  //             ^^^^ error: no-log-injection(text)
  //             ^^^^ fix: "Write it with JSON.stringify"
  //                                  ^^^^^^^^^^^^^^ error: no-log-injection(text)
  res.end()
})
