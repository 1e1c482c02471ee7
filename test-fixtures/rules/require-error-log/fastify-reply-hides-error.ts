// Fastify logs what is thrown; here the handler answers by itself and the error is gone.
import Fastify from 'fastify'
import { report } from './reports'

const app = Fastify({ logger: true })
app.get('/report', async (request, reply) => {
  try {
    return await report.build()
    //           ^^^^^^^^^^^^^^ step 1: "this call can fail"
  } catch (err) {
  //^^^^^^^^^^^ error: require-error-log(catch)
    return reply.code(500).send({ message: 'report failed' })
  }
})
