// Good: the server was told what to hide, and hands its logger to each request.
import fastify from 'fastify'

const app = fastify({ logger: { redact: ['password', 'card.number'] } })

app.post('/login', async (request) => {
  const { name, password, pin } = request.body as Record<string, string>
  request.log.info({ name, password }, 'login')
  app.log.debug({ password }, 'login')
  request.log.info({ user: { password } }, 'a path hides where it says') //! no-sensitive-data-in-logs(reaches)
  request.log.info({ token: pin }, 'and what it says') //! no-sensitive-data-in-logs(reaches)
})
