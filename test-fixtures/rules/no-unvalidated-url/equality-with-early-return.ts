// Good: every other host returns before the call.
import Fastify from 'fastify'
import { request as call } from 'undici'

const app = Fastify()
app.post('/probe', async (request, reply) => {
  const url = new URL((request.body as { target: string }).target)
  if (url.host !== 'api.example.com') return reply.code(400).send()
  return (await call(url)).statusCode
})
