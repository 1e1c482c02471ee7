// Fastify: the message in the body of a reply.
// @preset strict
import fastify from 'fastify'
import { orders } from './orders'

const server = fastify({ logger: true })

server.get('/orders', async (request, reply) => {
  try {
    return await orders.list()
  } catch (err) {
    request.log.error(err)
    return reply.code(500).send({ error: err.message })
    //                            ^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
  }
})
