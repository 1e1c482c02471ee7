// What a handler returns is the body of the reply.
// @preset strict
import fastify from 'fastify'
import { orders } from './orders'

const server = fastify({ logger: true })

server.get('/orders', async (request, reply) => {
  try {
    return await orders.list()
  } catch (err) {
    request.log.error(err)
    reply.code(500)
    return { error: err.message }
    //       ^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
  }
})
