// Fastify: a reply with code 401 passes by the error handler that would have logged it.
import bcrypt from 'bcrypt'
import Fastify from 'fastify'
import { users } from './users'

const app = Fastify({ logger: true })
app.post('/login', async (request, reply) => {
  const { name, password } = request.body as { name: string; password: string }
  const user = await users.findByName(name)
  if (!(await bcrypt.compare(password, user.hash))) {
    return reply.code(401).send({ error: 'wrong name or password' })
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
  }
  return { id: user.id }
})
