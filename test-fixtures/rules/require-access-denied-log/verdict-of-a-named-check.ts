// The test speaks of a result only; the function that made it is named for the origin, and for scopes.
import express from 'express'
import { validateOriginHeader } from '@example/origins'
import { scopeDeficiency } from '@example/scopes'

const app = express()
app.post('/rpc', (req, res) => {
  const result = validateOriginHeader(req.get('origin'))
  if (!result.ok) return res.status(403).json({ code: -32000 }) //! require-access-denied-log(denied)
  const missing = scopeDeficiency(req.body.tool)
  if (missing) return res.status(403).json({ code: -32600 }) //! require-access-denied-log(denied)
  res.json({ id: 1 })
})
