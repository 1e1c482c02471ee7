// What one file of a package configures for the loggers of others decides what is reported there, and an edit of it is noticed.
import { deepStrictEqual } from 'node:assert'
import { memoryIo, openSession, overlayIo } from '@logwright/engine'
import { ROOT } from './memory-session'

const SERVER = `import fastify from 'fastify'
import { routes } from './routes.js'
import { logger } from './logger.js'
fastify({ loggerInstance: logger }).register(routes)
`
const ROUTES = `/** @param {import('fastify').FastifyInstance} app */
export function routes(app) {
  app.post('/login', (request, reply) => {
    request.log.info({ password: request.body.password }, 'login')
  })
}
`
const LOGGER = "import pino from 'pino'\nexport const logger = pino({ redact: ['password'] })\n"
const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "dependencies": { "fastify": "5", "pino": "10" } }',
  'server.js': SERVER,
  'routes.js': ROUTES,
  'logger.js': LOGGER,
}

interface Project {
  readonly reported: () => readonly string[]
  readonly edit: (path: string, text: string) => void
}

function openProject(): Project {
  const disk = memoryIo(Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`${ROOT}/${path}`, text])))
  const documents = new Map<string, string>()
  const io = overlayIo(disk, { textOf: (path) => documents.get(path), paths: () => documents.keys() })
  const session = openSession({ root: ROOT, io, editing: true, config: { file: null } })
  return {
    reported: () => session.check({ path: `${ROOT}/routes.js`, text: ROUTES }).findings.map(({ message }) => message),
    edit: (path, text) => {
      documents.set(`${ROOT}/${path}`, text)
      session.refresh([`${ROOT}/${path}`])
    },
  }
}

const REACHES = ["'password' reaches request.log.info at level info."]

describe('redactions that a package shares', () => {
  it('an edit of the logger that the server is given is noticed where requests log, without saving', () => {
    const { reported, edit } = openProject()
    deepStrictEqual(reported(), [])
    edit('logger.js', LOGGER.replace("'password'", "'token'"))
    deepStrictEqual(reported(), REACHES)
    edit('logger.js', LOGGER)
    deepStrictEqual(reported(), [])
  })

  it('a server that no longer has the logger is noticed', () => {
    const { reported, edit } = openProject()
    edit('server.js', SERVER.replace('{ loggerInstance: logger }', '{ logger: true }'))
    deepStrictEqual(reported(), REACHES)
    edit('server.js', SERVER.replace('{ loggerInstance: logger }', "{ logger: { redact: ['*.x', 'password'] } }"))
    deepStrictEqual(reported(), [])
  })
})
