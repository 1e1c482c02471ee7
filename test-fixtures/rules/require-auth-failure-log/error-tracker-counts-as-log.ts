// Good: Sentry receives the error of the rejected token.
import * as Sentry from '@sentry/node'
import { Hono } from 'hono'
import { jwtVerify } from 'jose'

const key = new TextEncoder().encode(process.env.JWT_KEY)
const app = new Hono()
app.use('/api/*', async (c, next) => {
  try {
    await jwtVerify(c.req.query('token') ?? '', key)
  } catch (error) {
    Sentry.captureException(error)
    return c.json({ error: 'invalid token' }, 401)
  }
  await next()
})
