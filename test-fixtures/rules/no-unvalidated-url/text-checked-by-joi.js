// A schema that lets any text through is no allow-list, and one whose error nobody reads stops nothing.
const express = require('express')
const Joi = require('joi')

const host = Joi.string().hostname().required()
const listed = Joi.object({ host: Joi.string().valid('eu.example.com', 'us.example.com') })
const app = express()

app.get('/a', async (req, res) => {
  const { value, error } = host.validate(req.query.host)
  if (error) return res.status(400).end()
  res.json(await (await fetch(`https://${value}/rates`)).json()) //! no-unvalidated-url(host)
})
app.get('/b', async (req, res) => {
  const { value } = listed.validate(req.query)
  res.json(await (await fetch(`https://${value.host}/rates`)).json()) //! no-unvalidated-url(host)
})
app.get('/c', async (req, res) => {
  Joi.assert(req.query.host, host)
  res.json(await (await fetch(`https://${req.query.host}/rates`)).json()) //! no-unvalidated-url(host)
})
