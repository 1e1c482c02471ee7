// Joi has found a mistake.
// @preset all
const express = require('express')
const Joi = require('joi')

const schema = Joi.object({ name: Joi.string() })
express().post('/users', (req, res) => {
  const { error } = schema.validate(req.body)
  if (error) return res.status(400).json({ error: error.details }) //! require-input-rejection-log(rejected)
  res.sendStatus(201)
})
