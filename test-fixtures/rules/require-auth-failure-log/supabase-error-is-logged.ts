// Good: the bad token is logged.
import { createClient } from '@supabase/supabase-js'
import express from 'express'

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!)
express().get('/me', async (req, res) => {
  const { data, error } = await supabase.auth.getUser(req.get('x-token'))
  if (error) {
    console.warn('token refused', error)
    return res.status(401).end()
  }
  res.json(data.user)
})
