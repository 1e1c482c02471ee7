// A proxy that is registered with an upstream of the client's.
import proxy from '@fastify/http-proxy'
import fastify from 'fastify'

const app = fastify()
app.post('/proxies', async (request, reply) => {
  await app.register(proxy, { upstream: request.body.upstream }) //! no-unvalidated-url(host)
  return reply.code(204).send()
})
