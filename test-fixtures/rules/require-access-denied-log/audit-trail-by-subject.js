// Good: the methods of an audit trail are named for what has happened; formatting an entry or reading the trail keeps nothing.
const app = require('fastify')()

app.post('/teams/:id/invitations', async (request, reply) => {
  if (request.membership.role !== 'owner') {
    reply.code(403).send({ error: 'not the owner' })
    await app.auditLog.Team.user.invited(request.session.User, { error: 'not the owner' }, request.team)
    return
  }
  reply.send()
})
app.delete('/teams/:id', async (request, reply) => {
  if (request.membership.role !== 'owner') {
    const who = app.auditLog.formatters.userObject(request.session.User)
    reply.code(403).send({ error: 'not the owner', who }) //! require-access-denied-log(denied)
    return
  }
  reply.send()
})
