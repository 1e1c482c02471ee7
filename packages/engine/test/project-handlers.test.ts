// Central error handlers as a fact of the project: a handler that another file registers decides what is reported where an error
// is thrown, and an edit of it is noticed although nobody imports it there.
import { deepStrictEqual, strictEqual } from 'node:assert'
import { memoryIo, openSession, overlayIo, type Session } from '@logwright/engine'
import { ROOT } from './memory-session'

const LOGGING = `import { logger } from './logger.js'
export function onError(err, req, res, next) {
  logger.error({ err }, 'request failed')
  res.status(err.status ?? 500).json({ error: err.message })
}
`
const DROPPING = `import { logger } from './logger.js'
export function onError(err, req, res, next) {
  const status = err.status ?? 500
  if (status >= 500) logger.error({ err }, 'request failed')
  res.status(status).json({ error: err.message })
}
`
const APP = `import express from 'express'
import { router } from './login.js'
import { onError } from './on-error.js'
const app = express()
app.use(router)
app.use(onError)
app.listen(3000)
`
const FILES = {
  'package.json': '{ "dependencies": { "express": "5" } }',
  'logger.js': "import pino from 'pino'\nexport const logger = pino()\n",
  'errors.js': `export class HttpError extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}
export class Unauthorized extends HttpError {
  constructor(message) {
    super(401, message)
  }
}
`,
  'on-error.js': LOGGING,
  'app.js': APP,
  'login.js': `import { Router } from 'express'
import bcrypt from 'bcrypt'
import { Unauthorized } from './errors.js'
import { users } from './users.js'
export const router = Router()
router.post('/login', async (req, res) => {
  const user = await users.find(req.body.name)
  if (!(await bcrypt.compare(req.body.password, user.hash))) throw new Unauthorized('no')
  res.json({ ok: true })
})
`,
  'users.js': "import { db } from './db.js'\nexport const users = { find: (name) => db.one('users', { name }) }\n",
}

interface Project {
  readonly session: Session
  readonly rules: () => readonly string[]
  readonly edit: (path: string, text: string | null) => void
}

function openProject(files: Readonly<Record<string, string>>): Project {
  const texts = new Map(Object.entries(files).map(([path, text]) => [`${ROOT}/${path}`, text]))
  const io = (): ReturnType<typeof memoryIo> => memoryIo(Object.fromEntries(texts))
  const documents = new Map<string, string>()
  const disk = overlayIo(
    {
      readFile: (path) => io().readFile(path),
      stat: (path) => io().stat(path),
      list: (path) => io().list(path),
      realPath: (path) => path,
    },
    { textOf: (path) => documents.get(path), paths: () => documents.keys() },
  )
  const session = openSession({ root: ROOT, io: disk, editing: true, config: { file: null } })
  return {
    session,
    rules: () =>
      session.check({ path: `${ROOT}/login.js`, text: files['login.js'] ?? '' }).findings.map(({ rule }) => rule),
    edit: (path, text) => {
      if (text === null) texts.delete(`${ROOT}/${path}`)
      else documents.set(`${ROOT}/${path}`, text)
      session.refresh([`${ROOT}/${path}`])
    },
  }
}

describe('central error handlers of a project', () => {
  it('a handler that falls silent changes the findings of a file that throws, without saving', () => {
    const project = openProject(FILES)
    deepStrictEqual(project.rules(), [])
    project.edit('on-error.js', DROPPING)
    deepStrictEqual(project.rules(), ['require-auth-failure-log'])
    project.edit('on-error.js', LOGGING)
    deepStrictEqual(project.rules(), [])
  })

  it('an application that registers another handler, or none, is noticed', () => {
    const project = openProject({ ...FILES, 'on-error.js': DROPPING })
    deepStrictEqual(project.rules(), ['require-auth-failure-log'])
    project.edit('app.js', APP.replace('app.use(onError)\n', ''))
    deepStrictEqual(project.rules(), [])
    project.edit('app.js', APP)
    deepStrictEqual(project.rules(), ['require-auth-failure-log'])
  })

  it('two applications whose handlers differ leave the answer open', () => {
    const project = openProject({
      ...FILES,
      'on-error.js': DROPPING,
      'admin.js': APP.replaceAll('on-error', 'on-admin-error'),
      'on-admin-error.js': LOGGING,
    })
    deepStrictEqual(project.rules(), [])
    project.edit('on-admin-error.js', DROPPING)
    deepStrictEqual(project.rules(), ['require-auth-failure-log'])
  })

  it('what a handler does not depend on makes no view anew', () => {
    const project = openProject(FILES)
    project.rules()
    const { views, interfaces } = project.session.counts()
    project.edit('on-error.js', LOGGING.replace('request failed', 'failed'))
    project.edit('app.js', `// The application.\n${APP}`)
    project.rules()
    strictEqual(project.session.counts().views, views)
    strictEqual(project.session.counts().interfaces, interfaces + 1)
  })

  it('the step names the handler and its file', () => {
    const { session } = openProject({ ...FILES, 'on-error.js': DROPPING })
    const [found] = session.check({ path: `${ROOT}/login.js`, text: FILES['login.js'] }).findings
    strictEqual(found?.steps[1]?.message, "goes to 'onError' in on-error.js, which does not log it")
  })

  it('what the routes of an application import stays unread', () => {
    const lowered = (files: Readonly<Record<string, string>>): number => {
      const { session, rules } = openProject({ ...FILES, ...files })
      rules()
      return session.counts().lowered
    }
    const orders = {
      'orders.js': "import { pay } from './pay.js'\nexport const orders = (req, res) => res.json(pay(req))\n",
    }
    const pay = { 'pay.js': 'export const pay = () => 1\n' }
    const app = { 'app.js': `import { orders } from './orders.js'\n${APP}app.use(orders)\n` }
    strictEqual(lowered({ ...app, ...orders, ...pay }), lowered({ ...pay }) + 1)
  })
})
