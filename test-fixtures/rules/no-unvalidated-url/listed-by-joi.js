// Good: Joi lets listed hosts through, and the program looks at the error.
const express = require('express')
const Joi = require('joi')

const query = Joi.object({ host: Joi.string().valid('eu.example.com', 'us.example.com').required() })
const host = Joi.valid('eu.example.com', 'us.example.com')
const app = express()

app.get('/a', async (req, res) => {
  const { value, error } = query.validate(req.query)
  if (error) return res.status(400).end()
  res.json(await (await fetch(`https://${value.host}/rates`)).json())
})
app.get('/b', async (req, res) => {
  if (host.validate(req.query.host).error) return res.status(400).end()
  res.json(await (await fetch(`https://${req.query.host}/rates`)).json())
})
app.get('/c', async (req, res) => {
  Joi.assert(req.query.host, host)
  res.json(await (await fetch(`https://${req.query.host}/rates`)).json())
})
