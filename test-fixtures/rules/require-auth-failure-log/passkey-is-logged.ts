// Good: the passkey that does not fit leaves a record.
import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import express from 'express'
import { logger } from './logger'
import { expected } from './passkeys'

express().post('/passkey', async (req, res) => {
  const { verified } = await verifyAuthenticationResponse(expected(req.body))
  if (!verified) {
    logger.warn('passkey refused')
    return res.status(400).json({ error: 'passkey' })
  }
  res.json({ ok: true })
})
