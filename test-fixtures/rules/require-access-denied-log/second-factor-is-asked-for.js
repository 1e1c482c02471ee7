// Good: the second factor is the next step of a login, and no denied access.
const fastify = require('fastify')()
const sessions = require('./sessions')

fastify.post('/login', async (request, reply) => {
  const session = await sessions.begin(request.body)
  if (session.user.mfa_enabled && !session.mfa_verified) {
    reply.code(403).send({ code: 'mfa_required', error: 'MFA required' })
    return
  }
  reply.send()
})
