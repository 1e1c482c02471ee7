// Fastify's requests have a number of their own; the callback stands inside the handler that has the request.
import fastify from 'fastify'
import jwt from 'jsonwebtoken'

const server = fastify({ logger: true })
server.get('/report', (request, reply) => {
  jwt.verify(request.headers['x-token'], 'key', (error, claims) => {
    if (error) {
      request.log.warn({ event: 'authn_login_fail', ip: request.ip, requestId: request.id }, 'authentication failed')
      reply.code(401).send()
    }
    else reply.send({ for: claims.sub })
  })
})
