// Bad: the error handler answers errors of clients without a log.
import Fastify from 'fastify'
import { login } from './login'
import { onError } from './on-error'

const app = Fastify({ logger: true })
app.register(login)
app.setErrorHandler(onError)
await app.listen({ port: 3000 })
