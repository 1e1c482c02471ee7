// Guests are logged, everybody else is refused in silence.
import Fastify from 'fastify'
import { log } from './log'

const app = Fastify()
app.delete('/users/:id', async (request, reply) => {
  if (!request.user.roles.includes('admin')) {
    if (request.user.isGuest) log.warn(`denied: ${request.user.id}`)
    return reply.code(403).send({ error: 'forbidden' }) //! require-access-denied-log(denied)
  }
  return { deleted: true }
})
