import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

export function onError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const { status } = error as unknown as { status: number }
  if (status < 500) return reply.status(status).send({ error: error.message })
  request.log.error({ err: error }, 'request failed')
  return reply.status(500).send({ error: 'failed' })
}
