// Good: Joi asks for our host, up to its slash.
const express = require('express')
const Joi = require('joi')

const schema = Joi.object({ url: Joi.string().pattern(/^https:\/\/api\.example\.com\//) })
express().post('/import', async (req, res) => {
  const { error, value } = schema.validate(req.body)
  if (error) return res.status(400).send(error.details)
  res.send(await (await fetch(value.url)).text())
})
