// Good: the helper only reads the session, so nobody has tried to log in; one that verifies a token says no to somebody.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { verify } from 'jsonwebtoken'

const userIdOf = (request: FastifyRequest) => (request.session?.user ? String(request.session.user.id) : undefined)

function subjectOf(request: FastifyRequest) {
  try {
    return verify(String(request.headers.authorization), process.env.KEY!).sub
  } catch {
    return undefined
  }
}

export async function scan(request: FastifyRequest, reply: FastifyReply) {
  const id = userIdOf(request)
  if (!id) return reply.code(401).send({ error: 'authentication required' })
  return { id }
}

export async function show(request: FastifyRequest, reply: FastifyReply) {
  const id = subjectOf(request)
  if (!id) return reply.code(401).send({ error: 'authentication required' }) //! require-auth-failure-log(refused)
  return { id }
}
