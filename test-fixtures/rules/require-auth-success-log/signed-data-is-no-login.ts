// Good: a signed document that never expires is no token of anybody.
import Fastify from 'fastify'
import { SignJWT } from 'jose'

const app = Fastify()
app.get('/statement', async (request) => {
  return { document: await new SignJWT({ sum: 12 }).sign(app.key) }
})
