// Good: who became a member of what is on record.
// @preset strict
import { clerkClient } from '@clerk/express'
import express from 'express'

express().post('/member', async (req, res) => {
  await clerkClient.organizations.createOrganizationMembership(req.body)
  console.warn('membership created', { organization: req.body.organizationId, user: req.body.userId })
  res.end()
})
