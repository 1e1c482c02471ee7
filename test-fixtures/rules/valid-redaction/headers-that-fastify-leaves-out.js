// Fastify's own logger writes no headers, so none is left out; one that is given a serializer which writes them does.
// @preset strict
import Fastify from 'fastify'
import { stdSerializers } from 'pino'

export const app = Fastify({ logger: { redact: ['req.headers.authorization'] } })

export const second = Fastify({
  logger: { redact: ['req.headers.authorization'], serializers: { req: stdSerializers.req } },
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling) "'req.headers.cookie'"
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix: "Hide 'req.headers.cookie', too"
})
