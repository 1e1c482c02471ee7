// A service keeps the users: Clerk's memberships and keys, Supabase's roles.
// @preset strict
import { clerkClient } from '@clerk/express'
import express from 'express'
import { supabase } from './supabase'

const app = express()
app.post('/member', async (req, res) => {
  await clerkClient.organizations.updateOrganizationMembership(req.body) //! require-security-change-log(changed) "A role is changed"
  res.end()
})
app.post('/key', async (req, res) => {
  const key = await clerkClient.apiKeys.create({ name: req.body.name, subject: req.body.user }) //! require-security-change-log(changed) "A key is created"
  res.json({ id: key.id })
})
app.post('/role', async (req, res) => {
  await supabase.auth.admin.updateUserById(req.body.id, { role: 'admin' }) //! require-security-change-log(changed) "A role is changed"
  res.end()
})
