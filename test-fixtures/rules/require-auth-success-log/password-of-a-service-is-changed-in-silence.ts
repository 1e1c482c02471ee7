// Supabase changes the password where one is given, and ends a second factor; a new name is no such thing.
// @preset all
import express from 'express'
import { supabase } from './supabase'

const app = express()
app.post('/password', async (req, res) => {
  await supabase.auth.updateUser({ password: req.body.password }) //! require-auth-success-log(done) "A password is changed"
  res.end()
})
app.post('/factor', async (req, res) => {
  await supabase.auth.mfa.unenroll({ factorId: req.body.factor }) //! require-auth-success-log(done) "A second factor is changed"
  res.end()
})
app.post('/name', async (req, res) => {
  await supabase.auth.updateUser({ data: { name: req.body.name } })
  res.end()
})
