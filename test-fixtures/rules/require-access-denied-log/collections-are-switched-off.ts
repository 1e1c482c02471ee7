// Good: what a setting switches off is refused to everybody; an account that is disabled is refused to one.
import express from 'express'
import { config } from './config'
import { findAccount } from './accounts'

export function collections() {
  const router = express.Router()
  const collectionsDisabled = config.getBoolean('collections.disabled')
  router.post('/collections', async (req, res) => {
    if (collectionsDisabled) {
      res.status(403).send('no collections')
      return
    }
    const accountDisabled = await findAccount(req.user.id).isDisabled()
    if (accountDisabled) {
      res.status(403).send('your account is disabled') //! require-access-denied-log(denied)
      return
    }
    res.status(201).end()
  })
  return router
}
