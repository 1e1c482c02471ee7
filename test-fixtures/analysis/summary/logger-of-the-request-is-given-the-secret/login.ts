// The logger of the request is a logger.
import Fastify from 'fastify'

const app = Fastify({ logger: true })

app.post('/login', async (request) => {
  const { password } = request.body as { password: string }
  request.log.info({ password }, 'login')
  //                 ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  return { ok: true }
})
