// h3 sends the message of an error made by createError to the client.
// @preset strict
import { createError, defineEventHandler } from 'h3'
import { orders } from './orders'

export default defineEventHandler(async () => {
  try {
    return await orders.list()
  } catch (err) {
    console.error(err)
    throw createError({ statusCode: 500, message: err.message })
    //                                   ^^^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
  }
})
