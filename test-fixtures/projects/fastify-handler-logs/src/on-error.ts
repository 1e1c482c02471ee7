import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

export function onError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  request.log.warn({ err: error }, 'request failed')
  reply.status(error.statusCode ?? 500).send({ error: 'failed' })
}
