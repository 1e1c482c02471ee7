// Who asks is known and may not any more: the account is switched off.
import express from 'express'
import { accounts } from './accounts'

express().post('/messages', async (req, res) => {
  const userData = await accounts.read(req.params.user)
  if (userData.disabled || userData.suspended) {
    return res.status(403).json({ error: 'account disabled' }) //! require-access-denied-log(denied)
  }
  res.sendStatus(202)
})
