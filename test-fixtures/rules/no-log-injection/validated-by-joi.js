// The schema says what the text looks like.
// @preset strict
const express = require('express')
const Joi = require('joi')

const Parameters = Joi.object().keys({ id: Joi.string().hex().lowercase().length(24) })
const app = express()
app.get('/items/:id', (req, res) => {
  const { value, error } = Parameters.validate(req.params)
  if (error) return res.sendStatus(400)
  console.log(`item ${value.id}`)
  res.end()
})
