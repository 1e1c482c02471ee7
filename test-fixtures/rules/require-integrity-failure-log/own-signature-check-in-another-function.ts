// A function of the file compares; the branch that asks it is reported.
import { createHmac, timingSafeEqual } from 'node:crypto'
import Fastify from 'fastify'

function isSigned(body: string, given: string): boolean {
  const expected = createHmac('sha256', process.env.SECRET!).update(body).digest()
  return timingSafeEqual(expected, Buffer.from(given, 'hex'))
}

const app = Fastify()
app.post('/hooks', async (request, reply) => {
  if (!isSigned(String(request.body), String(request.headers['x-signature']))) {
    return reply.code(401).send() //! require-integrity-failure-log(mismatch)
  }
  return {}
})
