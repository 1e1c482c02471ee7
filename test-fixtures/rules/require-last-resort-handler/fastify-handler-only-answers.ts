// Whoever sets an error handler takes Fastify's own log away.
import Fastify from 'fastify'

const app = Fastify({ logger: true })
app.setErrorHandler((error, request, reply) => { //! require-last-resort-handler(drops)
  reply.code(500).send({ error: 'sorry' })
})
