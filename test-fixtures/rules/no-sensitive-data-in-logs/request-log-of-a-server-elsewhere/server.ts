// The server that hands its logger to the requests is made in another file: what it hides is not seen yet.
import fastify from 'fastify'
import routes from './routes'

const app = fastify({ logger: { redact: ['password'] } })

void app.register(routes)
