// The same in Hono: parameters are decoded.
// @preset strict
import { Hono } from 'hono'

const app = new Hono()
app.get('/items/:id', (c) => {
  const id = c.req.param('id')
  console.log(`item ${id}`)
  //                  ^^ error: no-log-injection(text)
  return c.text('ok')
})
