// What is told of a chain of members is what is asked for in the end.
const fastify = require('fastify')()

fastify.addHook('preHandler', async (request, reply) => {
  if (request.session?.User?.admin) return
  reply.code(401).send({ error: 'unauthorized' }) //! require-auth-failure-log(refused) "when 'request.session?.User?.admin' is false, and"
})
