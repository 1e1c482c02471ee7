// The error handler never sees an error of which only the message is sent.
import Fastify from 'fastify'
import { load } from './store.js'

const app = Fastify({ logger: true })

app.get('/users', async (request, reply) => {
  try {
    await reply.send(await load())
  } catch (error) { //! require-error-log(client)
    await reply.code(500).send({ message: (error as Error).message })
  }
})
