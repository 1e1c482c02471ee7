// Good: the outcome of the check is logged, whichever it is; a log of something else is none of the refusal.
import express from 'express'
import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { logger } from './logger'

const app = express()
app.post('/passkeys', async (req, res) => {
  const { verified } = await verifyRegistrationResponse(req.body)
  logger.info({ verified, team: req.params.team }, 'passkey checked')
  if (!verified) return res.status(401).send({ error: 'could not verify' })
  res.send({})
})
app.put('/passkeys', async (req, res) => {
  const { verified } = await verifyRegistrationResponse(req.body)
  logger.info({ team: req.params.team }, 'passkey')
  if (!verified) return res.status(401).send({ error: 'could not verify' }) //! require-auth-failure-log(refused)
  res.send({})
})
