// Fastify's own handler logs; this one takes its place and does not.
import fastify from 'fastify'

const server = fastify({ logger: true })

server.setErrorHandler((error, request, reply) => {
  //                    ^^^^^ error: require-error-log(central)
  reply.status(error.statusCode ?? 500).send({ message: 'failed' })
})
