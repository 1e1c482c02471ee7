// Fastify's own logger writes neither credential of a request's headers, so none is left out; that is not known yet.
// @preset strict
import Fastify from 'fastify'

export const app = Fastify({ logger: { redact: ['req.headers.authorization'] } })
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious error: valid-redaction(sibling)
