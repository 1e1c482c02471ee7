// What an h3 handler returns is the body of the answer.
// @preset strict
import { defineEventHandler } from 'h3'
import { orders } from './orders'

export default defineEventHandler(async (event) => {
  try {
    return await orders.list(event.path)
  } catch (err) {
    console.error(err)
    return { ok: false, trace: err.stack }
    //                  ^^^^^^^^^^^^^^^^ error: no-error-details-in-response(stack)
  }
})
