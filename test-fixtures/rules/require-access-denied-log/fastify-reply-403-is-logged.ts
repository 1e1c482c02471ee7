// Good: Fastify's own logger is told first.
import Fastify from 'fastify'

const app = Fastify()
app.delete('/users/:id', async (request, reply) => {
  if (!request.user.roles.includes('admin')) {
    request.log.warn({ event: 'authz_fail' }, 'access denied')
    return reply.code(403).send({ error: 'forbidden' })
  }
  return { deleted: true }
})
