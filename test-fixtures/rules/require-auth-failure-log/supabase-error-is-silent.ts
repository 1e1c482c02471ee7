// Supabase: the answer's `error` says that the token is bad.
import { createClient } from '@supabase/supabase-js'
import express from 'express'

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!)
express().get('/me', async (req, res) => {
  const { data, error } = await supabase.auth.getUser(req.get('x-token'))
  if (error) return res.status(401).end() //! require-auth-failure-log(refused)
  res.json(data.user)
})
