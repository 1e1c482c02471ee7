// Good: the error is kept on the request, and a Fastify hook logs it behind the response.
import Fastify from 'fastify'
import { run } from './jobs'

const app = Fastify({ logger: true })
app.addHook('onResponse', async (request: any) => {
  if (request.jobError) request.log.error(request.jobError, 'job failed')
})
app.post('/jobs', async (request: any, reply) => {
  try {
    await run(request.body)
  } catch (err) {
    request.jobError = err
    return reply.code(500).send({ message: 'job failed' })
  }
})
