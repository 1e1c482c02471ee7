// A body that is called a payload is a whole body all the same; what is called by its id is not.
const app = require('fastify')({ logger: { redact: ['body.password'] } })

app.post('/login', async (request) => {
  const { password } = request.body
  request.log.info({ payload: request.body }, 'login')
  //                 ^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
  request.log.info({ body: request.body }, 'login')
  return { ok: password !== '' }
})
