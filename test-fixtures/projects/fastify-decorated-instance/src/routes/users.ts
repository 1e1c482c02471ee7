import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import bcrypt from 'bcrypt'
const users: FastifyPluginAsync = async (app: FastifyInstance) => {
  app.addHook('onRequest', app.authenticate)
  app.post<{ Body: { email: string; password: string } }>('/login', async (request, reply) => {
    request.log.info({ body: request.body }, 'login')
    //                 ^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
    const { rows } = await app.pg.query('select hash from users where email = $1', [request.body.email])
    if (!(await bcrypt.compare(request.body.password, rows[0].hash))) {
      app.audit.denied(request.body.email)
      return reply.code(401).send({ error: 'invalid' })
    }
    return { ok: true }
  })
  app.delete<{ Params: { id: string } }>('/:id', async (request, reply) => {
    if ((request.user as any).role !== 'admin') return reply.deny()
    await app.pg.query('delete from users where id = $1', [request.params.id])
  })
  app.put<{ Params: { id: string } }>('/:id', async (request, reply) => {
    if ((request.user as any).role !== 'admin') return reply.denyQuietly()
    //                                                 ^^^^^^^^^^^^^^^^^^^ error: require-access-denied-log(denied)
    try {
      await app.pg.query('update users set x = 1 where id = $1', [request.params.id])
    } catch (error) { //! missing require-error-log(catch)
      app.forget(error)
      return reply.code(503).send({ error: 'later' })
    }
  })
}
export default users
