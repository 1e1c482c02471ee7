// Whoever answers 400 says that the input is at fault, in place or by a helper; `require-input-rejection-log` asks for that log.
import express from 'express'
import { accounts } from './accounts'
import { sendError, sendFailure } from './send-error'

const app = express()
app.post('/in-place', async (req, res) => {
  try {
    res.json(await accounts.create(req.body))
  } catch (error) {
    res.status(400).json({ message: (error as Error).message })
  }
})
app.post('/by-helper', async (req, res) => {
  try {
    res.json(await accounts.create(req.body))
  } catch (error) {
    sendError(res, error)
  }
})
app.post('/fails', async (req, res) => {
  try {
    res.json(await accounts.create(req.body))
  } catch (error) { //! require-error-log(client)
    sendFailure(res, error)
  }
})
