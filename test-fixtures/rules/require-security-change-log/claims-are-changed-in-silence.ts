// Firebase: claims are permissions.
import express from 'express'
import { getAuth } from 'firebase-admin/auth'

express().post('/admins', async (req, res) => {
  await getAuth().setCustomUserClaims(req.body.uid, { admin: true }) //! require-security-change-log(changed)
  res.sendStatus(204)
})
