import type { FastifyInstance } from 'fastify'
import bcrypt from 'bcrypt'
import { UnauthorizedError } from './errors'
import { users } from './users'

export async function login(app: FastifyInstance) {
  app.post('/login', async (request, reply) => {
    const { name, password } = request.body as { name: string; password: string }
    const user = await users.find(name)
    const matches = await bcrypt.compare(password, user.hash)
    if (!matches) throw new UnauthorizedError()
    return reply.send({ ok: true })
  })
}
