// Packages of a workspace, by subpaths and conditions of their exports: their helpers are read in source.
import Fastify from 'fastify'
import { AppError, Forbidden } from '@acme/errors'
import { log } from '@acme/kit/log'
import { http, report, ignore } from '@acme/kit'
import { call, callKnown } from '@acme/kit/http'
import { save } from './store.js'
const app = Fastify()
app.setErrorHandler((error, request, reply) => {
  if (error instanceof AppError) return reply.status(error.status).send({ error: error.message })
  report(error, 'api')
  return reply.status(500).send({ error: 'internal' })
})
app.get('/admin', async (request) => {
  if (!(request as any).user?.isAdmin) throw new Forbidden()
  //                                   ^^^^^^^^^^^^^^^^^^^^^ error: require-access-denied-log(denied)
  return 'ok'
})
app.get('/fetch', async (request) => call((request.query as any).url))
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
app.get('/fetch-2', async (request) => http.call((request.query as any).url))
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
app.get('/fetch-known', async (request) => callKnown((request.query as any).url))
app.post('/save', async (request, reply) => {
  try {
    await save(request.body)
  } catch (error) {
    report(error, 'save')
    reply.status(503).send({ error: 'try again' })
  }
})
app.post('/save-2', async (request, reply) => {
  try {
    await save(request.body)
  } catch (error) {
  //^^^^^^^^^^^^^ error: require-error-log(catch)
    ignore(error)
    reply.status(503).send({ error: 'try again' })
  }
})
app.post('/key', async (request) => {
  const { apiKey, password } = request.body as { apiKey: string; password: string }
  log.info({ apiKey }, 'key')
  log.info({ password }, 'password')
  //         ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
})
await app.listen({ port: 3000 })
