// Fastify's own error handler, which gets what reply.send is given, answers with the message.
// @preset strict
import fastify from 'fastify'
import { orders } from './orders'

const server = fastify({ logger: true })

server.get('/orders', async (request, reply) => {
  try {
    return await orders.list()
  } catch (err) {
    request.log.error(err)
    return reply.send(err)
    //                ^^^ error: no-error-details-in-response(message)
  }
})
