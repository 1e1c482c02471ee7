// express-validator has found mistakes.
// @preset all
import express from 'express'
import { body, validationResult } from 'express-validator'

express().post('/users', body('email').isEmail(), (req, res) => {
  const errors = validationResult(req)
  if (!errors.isEmpty()) return res.status(422).json({ errors: errors.array() }) //! require-input-rejection-log(rejected)
  res.sendStatus(201)
})
