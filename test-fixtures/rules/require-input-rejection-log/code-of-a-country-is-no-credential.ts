// What is given a code of a country or a token for the next page checks no credential; the reset of a password is a matter of integrity.
// @preset all
import express from 'express'
import { service } from './service'

const app = express()
app.post('/address', async (req, res) => {
  try {
    res.json(await service.validateAddress(req.body.street, req.body.countryCode))
  } catch (err) {
    res.status(400).json({ message: (err as Error).message }) //! require-input-rejection-log(rejected) "'service.validateAddress' throws"
  }
})
app.get('/users', async (req, res) => {
  try {
    const { pageToken } = req.query
    res.json(await service.checkPage(pageToken))
  } catch (err) {
    res.status(400).json({ message: (err as Error).message }) //! require-input-rejection-log(rejected) "'service.checkPage' throws"
  }
})
app.post('/reset', async (req, res) => {
  try {
    const { token, password } = req.body
    res.json(await service.resetPassword(token, password))
  } catch (err) {
    res.status(400).json({ message: (err as Error).message }) //! require-integrity-failure-log(mismatch) "'service.resetPassword' throws"
  }
})
