// What Yup, Ajv, class-validator and express-validator refuse; logged in the second half only.
// @preset all
import Ajv from 'ajv'
import { validate } from 'class-validator'
import express from 'express'
import { validationResult } from 'express-validator'
import pino from 'pino'
import * as yup from 'yup'
import { Account } from './account'

const log = pino()
const app = express()
const schema = yup.object({ name: yup.string().required() })
const isAccount = new Ajv().compile({ type: 'object' })
app.post('/silent', async (req, res) => {
  if (!(await schema.isValid(req.body))) return res.status(400).end() //! require-input-rejection-log(rejected)
  if (!isAccount(req.body)) return res.status(400).json(isAccount.errors) //! require-input-rejection-log(rejected)
  const errors = await validate(Object.assign(new Account(), req.body))
  if (errors.length > 0) return res.status(400).json(errors) //! require-input-rejection-log(rejected)
  res.end()
})
app.post('/logged', async (req, res) => {
  const refuse = (reason: unknown) => {
    log.warn({ event: 'input_validation_fail', reason }, 'input refused')
    res.status(400).end()
  }
  if (!(await schema.isValid(req.body))) return refuse('schema')
  if (!isAccount(req.body)) return refuse(isAccount.errors)
  const errors = await validate(Object.assign(new Account(), req.body))
  if (errors.length > 0) return refuse(errors)
  const found = validationResult(req)
  if (!found.isEmpty()) return refuse(found.array())
  res.end()
})
