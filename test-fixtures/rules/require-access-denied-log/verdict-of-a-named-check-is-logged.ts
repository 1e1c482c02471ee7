// Good: what the check found is logged.
import express from 'express'
import { validateOriginHeader } from '@example/origins'

const app = express()
app.post('/rpc', (req, res) => {
  const result = validateOriginHeader(req.get('origin'))
  if (!result.ok) {
    console.warn('foreign origin', result.message)
    return res.status(403).json({ code: -32000 })
  }
  res.json({ id: 1 })
})
