import fp from 'fastify-plugin'
import type { FastifyReply, FastifyRequest } from 'fastify'
declare module 'fastify' { interface FastifyInstance { authenticate(request: FastifyRequest, reply: FastifyReply): Promise<void>; authenticateLogged(request: FastifyRequest, reply: FastifyReply): Promise<void> } }
export default fp(async (app) => {
  app.decorate('authenticate', async (request: FastifyRequest, reply: FastifyReply) => {
    try {
      await request.jwtVerify()
    } catch (error) {
      reply.code(401).send({ error: 'unauthorized' })
      //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
    }
  })
  app.decorate('authenticateLogged', async (request: FastifyRequest, reply: FastifyReply) => {
    try {
      await request.jwtVerify()
    } catch (error) {
      app.audit.denied('token', error)
      reply.code(401).send({ error: 'unauthorized' })
    }
  })
})
