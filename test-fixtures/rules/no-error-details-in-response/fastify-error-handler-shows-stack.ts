// An error handler of Fastify that answers with the stack.
// @preset strict
import fastify from 'fastify'
import { orders } from './orders'

const server = fastify({ logger: true })

server.setErrorHandler((error, request, reply) => {
  request.log.error(error)
  return reply.code(500).send({ error: 'failed', stack: error.stack })
  //                                             ^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(stack)
})

server.get('/orders', () => orders.list())
