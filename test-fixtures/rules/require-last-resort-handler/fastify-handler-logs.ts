// Good: there is no logger, but the error handler writes a line.
import Fastify from 'fastify'

const app = Fastify()
app.setErrorHandler((error, request, reply) => {
  console.error(error)
  reply.code(500).send()
})
