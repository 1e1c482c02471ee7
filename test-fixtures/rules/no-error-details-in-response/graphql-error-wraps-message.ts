// A GraphQLError is made for the client, with the message of an error that is not.
// @preset strict
import { GraphQLError } from 'graphql'
import { orders } from './orders'

export async function resolveOrders() {
  try {
    return await orders.list()
  } catch (err) {
    console.error(err)
    throw new GraphQLError(err.message)
    //                     ^^^^^^^^^^^ error: no-error-details-in-response(message)
  }
}
