// The logger is switched off.
const fastify = require('fastify')

const app = fastify({ logger: false })
//          ^^^^^^^ error: require-last-resort-handler(missing)
app.listen({ port: 80 })
