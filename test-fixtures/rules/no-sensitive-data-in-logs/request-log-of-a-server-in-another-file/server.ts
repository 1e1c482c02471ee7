// The server that hands its logger to the requests is made in another file: what it hides holds for routes elsewhere in the package.
import fastify from 'fastify'
import routes from './routes'

const app = fastify({ logger: { redact: ['password'] } })

void app.register(routes)
