import type { FastifyInstance } from 'fastify'

export default async function routes(app: FastifyInstance) {
  app.post('/login', async (request) => {
    const { password, token } = request.body as { password: string; token: string }
    request.log.info({ password }, 'login')
    request.log.child({ password }).info('login')
    app.log.info({ password }, 'login')
    request.log.info({ user: { password } }, 'login') //! no-sensitive-data-in-logs(reaches)
    request.log.info({ token }, 'login') //! no-sensitive-data-in-logs(reaches) "'token'"
    request.log.info(`login with ${password}`) //! no-sensitive-data-in-logs(reaches)
  })
}
