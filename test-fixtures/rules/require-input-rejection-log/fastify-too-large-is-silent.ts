// Fastify: what is too large is refused.
// @preset all
import Fastify from 'fastify'

const app = Fastify({ logger: true })
app.post('/files', async (request, reply) => {
  if (Number(request.headers['content-length']) > 1e6) return reply.code(413).send() //! require-input-rejection-log(rejected)
  return {}
})
