// Good: what nobody expects has no status below 500, and is logged.
import fastify from 'fastify'

const server = fastify({ logger: true })

server.setErrorHandler((error, request, reply) => {
  const status = error.statusCode ?? 500
  if (status >= 500) request.log.error(error)
  reply.status(status).send({ message: 'failed' })
})
