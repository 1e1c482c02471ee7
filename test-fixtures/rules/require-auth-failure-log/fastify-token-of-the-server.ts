// The server's own verifier of tokens, as a route finds it, is no function that nobody knows.
import type { FastifyReply, FastifyRequest } from 'fastify'

export async function second(request: FastifyRequest, reply: FastifyReply) {
  let claims: { sub: string }
  try {
    claims = request.server.jwt.verify(String(request.headers.authorization).slice(7))
  } catch {
    return reply.code(401).send({ error: 'invalid token' }) //! require-auth-failure-log(refused)
  }
  return { id: claims.sub }
}

export async function third(request: FastifyRequest, reply: FastifyReply) {
  try {
    return { claims: reply.server.jwt.verify(String(request.headers.authorization).slice(7)) }
  } catch (error) {
    request.log.warn({ err: error }, 'token refused')
    return reply.code(401).send({ error: 'invalid token' })
  }
}
