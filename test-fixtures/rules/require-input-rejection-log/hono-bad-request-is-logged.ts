// Good: a console line is a record.
// @preset all
import { Hono } from 'hono'

const app = new Hono()
app.post('/orders', async (c) => {
  const order = await c.req.json()
  if (!order.item) {
    console.warn('order without item')
    return c.json({ error: 'item' }, 400)
  }
  return c.json({})
})
