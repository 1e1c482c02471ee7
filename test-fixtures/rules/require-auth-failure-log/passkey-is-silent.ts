// WebAuthn: the answer of a passkey is not verified.
import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import express from 'express'
import { expected } from './passkeys'

express().post('/passkey', async (req, res) => {
  const { verified } = await verifyAuthenticationResponse(expected(req.body))
  if (!verified) return res.status(400).json({ error: 'passkey' }) //! require-auth-failure-log(refused)
  res.json({ ok: true })
})
