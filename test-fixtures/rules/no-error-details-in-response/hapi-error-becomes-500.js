// Hapi turns an error that is returned as such into a 500 with a fixed text; so do the makers of Boom for status 500.
// @preset strict
import Boom from '@hapi/boom'
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
      console.error(err)
      return request.query.plain ? err : Boom.badImplementation(err.message)
    }
  },
})
