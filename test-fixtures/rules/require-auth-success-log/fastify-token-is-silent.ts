// Fastify: a token leaves without a record.
import Fastify from 'fastify'
import { SignJWT } from 'jose'

const app = Fastify()
app.post('/token', async (request, reply) => {
  const token = await new SignJWT({ sub: request.user.id }).setExpirationTime('2h').sign(app.key) //! require-auth-success-log(done)
  return { token }
})
