// Elysia's error handler returns the message of any error as the body.
// @preset strict
import { Elysia } from 'elysia'
import { orders } from './orders'

export const app = new Elysia()
  .get('/orders', () => orders.list())
  .onError(({ error }) => {
    console.error(error)
    return { error: error.message }
    //       ^^^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
  })
