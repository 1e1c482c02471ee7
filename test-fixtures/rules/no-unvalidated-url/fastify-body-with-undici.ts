// Fastify and undici: the body chooses the address.
import Fastify from 'fastify'
import { request as call } from 'undici'

const app = Fastify()
app.post('/probe', async (request) => {
  const { target } = request.body as { target: string }
  const { statusCode } = await call(target) //! no-unvalidated-url(host)
  return { statusCode }
})
