// Hono answers with the message that an HTTPException is given.
// @preset strict
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { orders } from './orders'

const app = new Hono()

app.get('/orders', async (c) => {
  try {
    return c.json(await orders.list())
  } catch (err) {
    console.error(err)
    throw new HTTPException(500, { message: err.message })
    //                             ^^^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
  }
})
