// Good: the user agent is no secret.
import Fastify from 'fastify'

const app = Fastify({ logger: true })
app.addHook('onRequest', async (request) => {
  request.log.info({ agent: request.headers['user-agent'], ip: request.ip }, 'request')
})
