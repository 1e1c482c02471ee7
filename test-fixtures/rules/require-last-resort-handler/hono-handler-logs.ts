// Good: the handler logs.
import { Hono } from 'hono'

const app = new Hono()
app.onError((error, c) => {
  console.error(error)
  return c.text('sorry', 500)
})
