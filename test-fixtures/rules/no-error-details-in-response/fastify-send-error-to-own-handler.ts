// What the client sees of a sent error is up to the error handler, and this one shows a constant.
// @preset strict
import fastify from 'fastify'
import { orders } from './orders'

const server = fastify({ logger: true })

server.setErrorHandler((error, request, reply) => {
  request.log.error(error)
  return reply.code(500).send({ error: 'failed' })
})

server.get('/orders', async (request, reply) => {
  try {
    return await orders.list()
  } catch (err) {
    return reply.send(err)
  }
})
