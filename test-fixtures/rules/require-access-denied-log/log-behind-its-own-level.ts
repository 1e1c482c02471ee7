// Good: the log is written where its level is on; that is what a level is for.
import Fastify from 'fastify'
import { log } from './log'

const app = Fastify()
app.delete('/users/:id', async (request, reply) => {
  if (!request.user.roles.includes('admin')) {
    if (log.w) log.warn(`denied: ${request.user.id}`)
    return reply.code(403).send({ error: 'forbidden' })
  }
  return { deleted: true }
})
