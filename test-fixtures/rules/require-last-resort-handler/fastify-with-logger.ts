// Good: Fastify logs the errors itself.
import Fastify from 'fastify'

const app = Fastify({ logger: true })
app.get('/', async () => ({ ok: true }))
