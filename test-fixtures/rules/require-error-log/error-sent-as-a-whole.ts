// Good: Fastify gives an error that is sent as a whole to its error handler, which logs it.
import Fastify from 'fastify'
import { load } from './store.js'

const app = Fastify({ logger: true })

app.get('/users', async (request, reply) => {
  try {
    await reply.send(await load())
  } catch (error) {
    await reply.send(error)
  }
})
