// Hono: the message as JSON, with status 500.
// @preset strict
import { Hono } from 'hono'
import { orders } from './orders'

const app = new Hono()

app.get('/orders', async (c) => {
  try {
    return c.json(await orders.list())
  } catch (err) {
    console.error(err)
    return c.json({ error: err.message }, 500)
    //              ^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
  }
})
