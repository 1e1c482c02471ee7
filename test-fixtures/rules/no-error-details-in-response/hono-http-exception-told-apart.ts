// An HTTPException is made for clients; the others get a constant.
// @preset strict
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { orders } from './orders'

const app = new Hono()

app.get('/orders', async (c) => c.json(await orders.list()))

app.onError((err, c) => {
  if (err instanceof HTTPException) return c.json({ error: err.message }, err.status)
  console.error(err)
  return c.json({ error: 'Internal Server Error' }, 500)
})
