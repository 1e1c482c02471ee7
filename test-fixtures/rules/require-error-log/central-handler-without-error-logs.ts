// Good: that something failed is logged, though the handler does not take the error.
import { Hono } from 'hono'
import pino from 'pino'

const log = pino()
const app = new Hono()
app.onError(() => {
  log.error('request failed')
  return new Response('failed', { status: 500 })
})
export default app
