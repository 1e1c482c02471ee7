// Good: the options may hold a logger.
import Fastify, { type FastifyServerOptions } from 'fastify'

export function build(options: FastifyServerOptions) {
  return Fastify(options)
}
