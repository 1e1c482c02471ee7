const fp = require('fastify-plugin')

module.exports = fp(async (fastify) => {
  fastify.decorateReply('fail', function (code, message) {
    this.code(code).send({ ok: false, message })
    return this
  })
})
