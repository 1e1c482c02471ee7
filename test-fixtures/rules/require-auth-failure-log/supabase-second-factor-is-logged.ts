// Good: the wrong code leaves a record.
import express from 'express'
import { supabase } from './supabase'

express().post('/code', async (req, res) => {
  const { data, error } = await supabase.auth.mfa.challengeAndVerify({ factorId: req.body.factor, code: req.body.code })
  if (error) {
    console.warn('second factor refused', error.code)
    return res.status(400).json({ error: 'code' })
  }
  res.json({ user: data.user.id })
})
