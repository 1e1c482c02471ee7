// The answer 400 for whatever fails is one finding, whether it is written in place or by a helper of another file.
// @preset all
import express from 'express'
import { accounts } from './accounts'
import { sendError } from './send-error'

const app = express()
app.post('/in-place', async (req, res) => {
  try {
    const service = accounts.ofTenant()
    res.json(await service.create(req.body))
  } catch (error) {
    res.status(400).json({ message: (error as Error).message }) //! require-input-rejection-log(rejected) "'service.create' throws"
  }
})
app.post('/by-helper', async (req, res) => {
  try {
    res.json(await accounts.create(req.body))
  } catch (error) {
    sendError(res, error) //! require-input-rejection-log(rejected) "'accounts.create' throws"
  }
})
