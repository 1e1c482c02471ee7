// A sealed session that does not open was changed on its way; logged in the second half only.
import express from 'express'
import { unsealData } from 'iron-session'
import { unseal } from '@hapi/iron'
import pino from 'pino'

const log = pino()
const app = express()
app.get('/sealed', async (req, res) => {
  try {
    res.json(await unseal(String(req.query.ticket), process.env.SECRET!, {} as never))
  } catch {
    res.status(400).end() //! require-integrity-failure-log(mismatch)
  }
})
app.get('/sealed-logged', async (req, res) => {
  try {
    res.json(await unsealData(String(req.query.ticket), { password: process.env.SECRET! }))
  } catch (err) {
    log.warn({ err }, 'ticket refused')
    res.status(400).end()
  }
})
