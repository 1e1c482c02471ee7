// A method that a plugin decorates the reply with answers with the status that it is given.
const bcrypt = require('bcrypt')

module.exports = async function (fastify) {
  fastify.post('/login', async (request, reply) => {
    const user = await fastify.users.find(request.body.name)
    if (!(await bcrypt.compare(request.body.password, user.hash))) return reply.fail(401, 'wrong password')
    //                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "bcrypt.compare is false"
    return { ok: true }
  })
}
