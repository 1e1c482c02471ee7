import type { FastifyInstance } from 'fastify'

export default async function routes(app: FastifyInstance) {
  app.post('/login', async (request) => {
    const { password } = request.body as { password: string }
    request.log.info({ password }, 'login') //! spurious no-sensitive-data-in-logs(reaches)
  })
}
