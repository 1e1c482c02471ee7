// Hapi: the message in a response made by the toolkit.
// @preset strict
import Hapi from '@hapi/hapi'
import { orders } from './orders'

const server = Hapi.server({ port: 3000 })

server.route({
  method: 'GET',
  path: '/orders',
  handler: async (request, h) => {
    try {
      return await orders.list()
    } catch (err) {
      request.log(['error'], err)
      return h.response({ error: err.message }).code(500)
      //                  ^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
    }
  },
})
