// tRPC sends the message of an error; this one says itself that it is internal.
// @preset strict
import { TRPCError } from '@trpc/server'
import { orders } from './orders'

export async function list() {
  try {
    return await orders.list()
  } catch (err) {
    console.error(err)
    throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: err.message, cause: err })
    //                                                   ^^^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
  }
}
