// Fastify: a role that is missing is answered by 403.
import Fastify from 'fastify'

const app = Fastify()
app.delete('/users/:id', async (request, reply) => {
  if (!request.user.roles.includes('admin')) {
    return reply.code(403).send({ error: 'forbidden' }) //! require-access-denied-log(denied)
  }
  return { deleted: true }
})
