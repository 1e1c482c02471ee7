const fp = require('fastify-plugin')

module.exports = fp(async (fastify) => {
  fastify.decorateReply('fail', function (code, message) {
    fastify.log.warn({ code, message }, 'refused')
    this.code(code).send({ ok: false, message })
    return this
  })
})
