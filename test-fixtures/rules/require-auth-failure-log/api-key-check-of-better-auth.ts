// The answer is a member of what the call resolves to.
import { Router } from 'express'
import { auth } from './auth'

export const router = Router()
router.get('/report', async (req, res) => {
  const { valid } = await auth.api.verifyApiKey({ body: { key: req.headers['x-api-key'] } })
  if (!valid) return res.status(401).end() //! require-auth-failure-log(refused) "the key check says no"
  res.end()
})
