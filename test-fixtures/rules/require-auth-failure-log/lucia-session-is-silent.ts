// Lucia: an invalid session id is refused without a trace.
import { Hono } from 'hono'
import { lucia } from './auth'

new Hono().get('/me', async (c) => {
  const { session, user } = await lucia.validateSession(c.req.header('x-session') ?? '')
  if (!session) return c.json({ error: 'unauthorized' }, 401) //! require-auth-failure-log(refused)
  return c.json(user)
})
