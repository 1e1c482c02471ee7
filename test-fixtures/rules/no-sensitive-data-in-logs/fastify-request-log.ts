// Fastify's request logger is a log like any other.
import Fastify from 'fastify'

const app = Fastify({ logger: true })
app.post('/tokens', async (request) => {
  const { refreshToken } = request.body as { refreshToken: string }
  request.log.info({ refreshToken }, 'refresh')
  //                 ^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  return { ok: true }
})
