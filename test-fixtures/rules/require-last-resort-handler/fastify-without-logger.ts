// Fastify without a logger answers 500 and prints nothing.
import Fastify from 'fastify'

const app = Fastify()
//          ^^^^^^^ error: require-last-resort-handler(missing) "Fastify does not print unexpected errors"
app.get('/', async () => ({ ok: true }))
