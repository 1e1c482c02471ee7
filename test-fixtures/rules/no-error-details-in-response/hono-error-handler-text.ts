// Hono's error handler answers with the text of any error.
// @preset strict
import { Hono } from 'hono'
import { orders } from './orders'

const app = new Hono()

app.get('/orders', async (c) => c.json(await orders.list()))

app.onError((err, c) => {
  console.error(err)
  return c.text(`Error: ${err.message}`, 500)
  //            ^^^^^^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
})
