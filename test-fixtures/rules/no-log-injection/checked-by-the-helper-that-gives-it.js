// What a helper gives only after it found it in a list holds no line break; what it gives unchecked may.
// @preset strict
import express from 'express'
import { config } from './config.js'

function methodOf(req) {
  if (config.get('methods').includes(req.body.method)) return req.body.method
  return config.get('method')
}

function givenOf(req) {
  if (config.get('strict')) return config.get('method')
  return req.body.method
}

const app = express()
app.post('/login', (req, res) => {
  console.log('Logging in via ' + methodOf(req))
  console.log('Logging in via ' + givenOf(req)) //! no-log-injection(text)
  res.end()
})
