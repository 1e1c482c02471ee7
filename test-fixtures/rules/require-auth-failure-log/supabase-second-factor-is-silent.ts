// Supabase: the wrong code of a second factor is told by `error`.
import express from 'express'
import { supabase } from './supabase'

express().post('/code', async (req, res) => {
  const { data, error } = await supabase.auth.mfa.challengeAndVerify({ factorId: req.body.factor, code: req.body.code })
  if (error) return res.status(400).json({ error: 'code' }) //! require-auth-failure-log(refused) "the second factor's check fails"
  res.json({ user: data.user.id })
})
