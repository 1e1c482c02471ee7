// Joi: an open dot stands for any letter.
const express = require('express')
const Joi = require('joi')

const schema = Joi.object({ url: Joi.string().pattern(/^https:\/\/api.example\.com\//) })
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(pattern)
express().post('/import', async (req, res) => {
  const { error, value } = schema.validate(req.body)
  if (error) return res.status(400).send(error.details)
  res.send(await (await fetch(value.url)).text())
})
