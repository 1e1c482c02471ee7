// Good: the method that a plugin decorates the reply with logs what it answers.
const bcrypt = require('bcrypt')

module.exports = async function (fastify) {
  fastify.post('/login', async (request, reply) => {
    const user = await fastify.users.find(request.body.name)
    if (!(await bcrypt.compare(request.body.password, user.hash))) return reply.fail(401, 'wrong password')
    return { ok: true }
  })
}
