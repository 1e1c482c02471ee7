// Good: Fastify's default error handler logs every error that is thrown.
import bcrypt from 'bcrypt'
import Fastify from 'fastify'
import { users } from './users'

const app = Fastify({ logger: true })
app.post('/login', async (request) => {
  const { name, password } = request.body as { name: string; password: string }
  const user = await users.findByName(name)
  if (!(await bcrypt.compare(password, user.hash))) {
    throw Object.assign(new Error('wrong name or password'), { statusCode: 401 })
  }
  return { id: user.id }
})
