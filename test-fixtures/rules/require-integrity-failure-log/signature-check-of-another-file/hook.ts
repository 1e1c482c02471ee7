// The comparison stands in another file; the branch that asks it is reported.
import { Hono } from 'hono'
import { hasValidSignature } from './signed'

const app = new Hono()
app.post('/hook', async (c) => {
  const body = await c.req.text()
  if (!hasValidSignature(body, c.req.header('x-signature') ?? '')) return c.json({}, 401) //! require-integrity-failure-log(mismatch)
  return c.json({ ok: true })
})
