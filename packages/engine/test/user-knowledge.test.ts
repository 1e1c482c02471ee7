// What users tell of their own code: each short form silences or raises a finding, and each mistake is named.
import assert from 'node:assert/strict'
import { memoryIo, openSession, type Session } from '@logwright/engine'

const ROOT = '/project'

function open(config: unknown, files: Readonly<Record<string, string>> = {}): Session {
  const all = {
    ...files,
    'logwright.config.json': JSON.stringify(config),
    'package.json': '{"dependencies":{"express":"4"}}',
  }
  const absolute = Object.entries(all).map(([path, text]) => [`${ROOT}/${path}`, text])
  return openSession({ root: ROOT, io: memoryIo(Object.fromEntries(absolute)) })
}

/** `rule:line` of each finding in `text`, under a configuration over preset `strict`. */
function found(config: object, text: string): readonly string[] {
  const session = open({ preset: 'strict', ...config })
  assert.deepEqual(session.configErrors, [])
  const { findings } = session.check({ path: `${ROOT}/src/server.ts`, text })
  return findings.map(({ rule, range }) => `${rule}:${text.slice(0, range.start).split('\n').length}`)
}

const SAVE = (call: string, more = ''): string => `import express from 'express'
${more}
export async function save(order: Order) {
  try { await db.insert(order) } catch (error) {
    ${call}
    return null
  }
}`

const FETCH = (way: string, more = ''): string => `import express from 'express'
${more}
const app = express()
app.get('/x', async (req, res) => {
  ${way}
})`

describe('short forms of user knowledge', () => {
  it('loggers: a value, a class by its annotation, a factory', () => {
    const error = ['require-error-log:4']
    const journal = SAVE("journal.crit('not saved')", "import { journal } from './journal'")
    assert.deepEqual(found({}, journal), error)
    assert.deepEqual(found({ loggers: ['journal'] }, journal), [])
    assert.deepEqual(found({ loggers: ['other'] }, journal), error)
    const typed = `import { Journal } from './journal'
export class Store {
  constructor(private readonly book: Journal) {}
  async save(order: Order) {
    try { await db.insert(order) } catch (error) { this.book.crit('not saved'); return null }
  }
}`
    assert.deepEqual(found({}, typed), ['require-error-log:5'])
    assert.deepEqual(found({ loggers: ['Journal'] }, typed), [])
    const made = SAVE(
      "book.notice('x')",
      "import { openBook, createBook } from '@acme/book'\nconst book = createBook('orders')",
    )
    assert.deepEqual(found({}, made), ['require-error-log:5'])
    assert.deepEqual(found({ loggers: ['@acme/book#createBook'] }, made), [])
  })

  it('loggers: a package whose name no value can have', () => {
    const text = SAVE("book.crit('not saved')", "import book from 'order-book'")
    assert.deepEqual(found({}, text), ['require-error-log:4'])
    assert.deepEqual(found({ loggers: ['order-book'] }, text), [])
    assert.deepEqual(found({ loggers: ['other-book'] }, text), ['require-error-log:4'])
  })

  it('loggers: secrets that reach them are found', () => {
    const leak =
      "import express from 'express'\nimport { journal } from './journal'\nexport function f(password: string) {\n  journal.write({ password })\n  journal.info({ password })\n}"
    assert.deepEqual(found({}, leak), [])
    assert.deepEqual(found({ loggers: ['journal'] }, leak), ['no-sensitive-data-in-logs:5'])
  })

  it('wrappers: functions that write a record', () => {
    const text = SAVE("note('not saved', error)", "import { note } from './notes'")
    assert.deepEqual(
      found({ wrappers: ['somethingElse'] }, SAVE("tell('not saved')", "import { tell } from './notes'")),
      ['require-error-log:4'],
    )
    assert.deepEqual(found({ wrappers: ['tell'] }, SAVE("tell('not saved')", "import { tell } from './notes'")), [])
    assert.deepEqual(found({ wrappers: [{ name: 'tell', level: 'debug' }] }, text), found({}, text))
  })

  it('auditFunctions and centralHandlers', () => {
    const refuse = (call: string): string => `import express from 'express'
import bcrypt from 'bcrypt'
const app = express()
app.post('/login', async (req, res) => {
  const isRight = await bcrypt.compare(req.body.password, user.hash)
  if (!isRight) {
    ${call}
    return res.sendStatus(401)
  }
  res.json({})
})`
    assert.deepEqual(found({}, refuse("trail.put('login refused')")), ['require-auth-failure-log:8'])
    assert.deepEqual(found({ auditFunctions: ['trail.put'] }, refuse("trail.put('login refused')")), [])
    assert.deepEqual(found({ auditFunctions: ['trail.get'] }, refuse("trail.put('login refused')")), [
      'require-auth-failure-log:8',
    ])
    assert.deepEqual(
      found({ centralHandlers: ['central'] }, SAVE('central(error)', "import { central } from './central'")),
      [],
    )
  })

  it('guards: by what their names say, or as told', () => {
    const bad = ['no-unvalidated-url:5']
    const assertion = FETCH(
      'vet(req.query.url); await fetch(req.query.url, { redirect: "error" })',
      "import { vet } from './vet'",
    )
    const branch = FETCH(
      'if (!vet(req.query.url)) return; await fetch(req.query.url, { redirect: "error" })',
      "import { vet } from './vet'",
    )
    const reversed = FETCH(
      'if (vet(req.query.url)) return; await fetch(req.query.url, { redirect: "error" })',
      "import { vet } from './vet'",
    )
    assert.deepEqual(found({ guards: ['other'] }, assertion), bad)
    assert.deepEqual(found({ guards: ['vet'] }, assertion), [])
    assert.deepEqual(found({ guards: ['vet'] }, branch), [])
    assert.deepEqual(found({ guards: [{ name: 'vet', holds: 'true-branch' }] }, assertion), bad)
    assert.deepEqual(found({ guards: [{ name: 'vet', holds: 'false-branch' }] }, reversed), [])
    assert.deepEqual(found({ guards: ['isVetted'] }, assertion.replaceAll('vet(', 'isVetted(')), bad)
    assert.deepEqual(found({ guards: ['isPrivateHost'] }, reversed.replaceAll('vet(', 'isPrivateHost(')), [])
  })

  it('redactors, and sensitive names that are added and removed', () => {
    const log = (fields: string): string =>
      `import pino from 'pino'\nconst logger = pino()\nexport function f(password: string, shoeSize: string) {\n  logger.info(${fields})\n}`
    const bad = ['no-sensitive-data-in-logs:4']
    assert.deepEqual(found({}, log('{ password: blur(password) }')), bad)
    assert.deepEqual(found({ redactors: ['blur'] }, log('{ password: blur(password) }')), [])
    assert.deepEqual(found({ redactors: ['text.blur'] }, log('{ password: text.blur(password) }')), [])
    assert.deepEqual(found({}, log('{ shoeSize }')), [])
    assert.deepEqual(found({ sensitiveNames: { add: ['shoeSize'] } }, log('{ shoeSize }')), bad)
    assert.deepEqual(found({ sensitiveNames: { remove: ['password'] } }, log('{ password }')), [])
  })

  it('httpClients and sources', () => {
    const client = FETCH('await carrier.get(req.query.url)', "import { carrier } from './carrier'")
    assert.deepEqual(found({}, client), [])
    assert.deepEqual(found({ httpClients: ['carrier'] }, client), ['no-unvalidated-url:5'])
    const source = FETCH('await fetch(tenantSettings().callback)', "import { tenantSettings } from './tenants'")
    assert.deepEqual(found({}, source), [])
    assert.deepEqual(found({ sources: [{ name: 'tenantSettings', label: "the tenant's settings" }] }, source), [
      'no-unvalidated-url:5',
    ])
  })
})

describe('user knowledge of files of the project', () => {
  const FILES = {
    'src/lib/journal.ts':
      "import { write } from 'somewhere'\nexport const journal = write.journal\nexport class Journal {}\nexport default write\nexport const vet = write.vet\n",
    'src/lib/other.ts': "import { write } from 'somewhere'\nexport const journal = write.journal\n",
    'src/lib/index.ts': "export { journal as book, Journal } from './journal'\n",
    'src/lib/all.ts': "export * from './journal'\n",
  }
  const foundIn = (config: object, text: string): readonly string[] => {
    const session = open({ preset: 'strict', ...config }, FILES)
    assert.deepEqual(session.configErrors, [])
    const { findings } = session.check({ path: `${ROOT}/src/server.ts`, text })
    return findings.map(({ rule, range }) => `${rule}:${text.slice(0, range.start).split('\n').length}`)
  }
  const config = { loggers: ['src/lib/journal.ts#journal', 'src/lib/journal.ts#Journal', 'src/lib/journal.ts#default'] }
  const good: Readonly<Record<string, string>> = {
    'an import': "import { journal } from './lib/journal'",
    'another name': "import { journal as j } from './lib/journal.js'; const journal = j",
    'a barrel that renames': "import { book as journal } from './lib'",
    'a barrel of everything': "import { journal } from './lib/all'",
    'a namespace': "import * as lib from './lib/journal'; const journal = lib.journal",
    require: "const { journal } = require('./lib/journal')",
    'the default export': "import journal from './lib/journal'",
  }
  for (const [way, line] of Object.entries(good)) {
    it(`reaches them through ${way}`, () => {
      const text = SAVE("journal.crit('not saved')", line)
      assert.deepEqual(foundIn({}, text), ['require-error-log:4'])
      assert.deepEqual(foundIn(config, text), [])
    })
  }

  it('reaches a class by its annotation', () => {
    const text = `import { Journal } from './lib/journal'
export class Store {
  constructor(private readonly book: Journal) {}
  async save(order: Order) {
    try { await db.insert(order) } catch (error) { this.book.crit('not saved'); return null }
  }
}`
    assert.deepEqual(foundIn({}, text), ['require-error-log:5'])
    assert.deepEqual(foundIn(config, text), [])
  })

  it('reaches them by a path as Windows writes it', () => {
    const files = { 'src/lib/journal.ts': 'export declare const journal: any' }
    for (const name of ['src\\lib\\journal.ts#journal', '.\\src\\lib\\journal.ts#journal'])
      assert.deepEqual(open({ loggers: [name] }, files).configErrors, [], name)
    const [wrong] = open({ loggers: ['src\\lib\\jornal.ts#journal'] }, files).configErrors
    assert.equal(wrong?.message, "There is no file 'src/lib/jornal.ts'; did you mean 'src/lib/journal.ts'?")
  })

  it('does not reach a namesake in another file', () => {
    const text = SAVE("journal.crit('not saved')", "import { journal } from './lib/other'")
    assert.deepEqual(foundIn(config, text), ['require-error-log:4'])
  })

  it('takes rows for a file, too', () => {
    const guard = [{ path: 'Member[vet]', value: 'Argument[0]', holds: 'on-return', protects: ['url-host'] }]
    const text = FETCH(
      'vet(req.query.url); await fetch(req.query.url, { redirect: "error" })',
      "import { vet } from './lib/journal'",
    )
    assert.deepEqual(foundIn({}, text), ['no-unvalidated-url:5'])
    assert.deepEqual(foundIn({ models: [{ package: './src/lib/journal.ts', guard }] }, text), [])
  })
})

describe('mistakes in user knowledge', () => {
  const errorsOf = (config: object, files: Readonly<Record<string, string>> = {}): readonly string[] =>
    open(config, files).configErrors.map(({ key, message, nearest }) => `${key}: ${message} (${nearest})`)

  it('name the entry, the key and the nearest one', () => {
    assert.deepEqual(errorsOf({ logger: ['x'] }), ["logger: Unknown key 'logger'; did you mean 'loggers'? (loggers)"])
    assert.deepEqual(errorsOf({ guards: [{ name: 'vet', hold: 'on-return' }] }), [
      "guards[0].hold: Unknown key 'hold'; did you mean 'holds'? (holds)",
    ])
    assert.deepEqual(errorsOf({ guards: [{ name: 'vet', holds: 'true' }] }), [
      "guards[0].holds: \"true\" is not allowed; valid are 'true-branch', 'false-branch', 'on-return'. (null)",
    ])
    assert.deepEqual(errorsOf({ loggers: 'x', redactors: [7] }), [
      'loggers: "x" is not of type array. (null)',
      'redactors[0]: 7 is not of type string or object. (null)',
    ])
    assert.deepEqual(errorsOf({ wrappers: [{ level: 'info' }] }), ["wrappers[0]: The key 'name' is missing. (null)"])
    assert.deepEqual(errorsOf({ sensitiveNames: { adds: ['x'] } }), [
      "sensitiveNames.adds: Unknown key 'adds'; did you mean 'add'? (add)",
    ])
  })

  it('name a file that does not exist and the nearest one', () => {
    const files = { 'src/lib/log.ts': '', 'src/lib/http/index.ts': '' }
    assert.deepEqual(errorsOf({ loggers: ['src/lib/log.ts#logger', 'src/lib/http', './src/lib/log'] }, files), [])
    assert.deepEqual(errorsOf({ loggers: ['a', 'src/lib/lgo.ts#logger'] }, files), [
      "loggers[1]: There is no file 'src/lib/lgo.ts'; did you mean 'src/lib/log.ts'? (src/lib/log.ts)",
    ])
    assert.deepEqual(errorsOf({ models: [{ package: './src/none', log: [] }] }, files), [
      "models[0].package: There is no file './src/none'. (null)",
    ])
  })

  it('name what stands twice, and an area that no model has', () => {
    assert.deepEqual(errorsOf({ loggers: ['audit', 'other', { name: 'audit', level: 'warn' }] }), [
      "loggers[2]: 'audit' stands in loggers[0] already. (null)",
    ])
    assert.deepEqual(errorsOf({ models: [{ area: 'loging', package: 'acme' }] }), [
      'models[0].area: "loging" is not allowed; did you mean \'logging\'? (logging)',
    ])
  })

  it('name a type that no model declares and the nearest one', () => {
    const types = [{ type: 'acme.Logger', path: 'Member[getLogger].ReturnValue' }]
    const log = { path: 'Member[info]', level: 'same', message: 'Argument[0]', encodes: 'json' }
    const model = (of: string): object => ({ models: [{ package: '@acme/log', types, log: [log, { ...log, of }] }] })
    assert.deepEqual(errorsOf(model('acme.Loger')), [
      "models[0].log[1].of: No model declares the type 'acme.Loger'; did you mean 'acme.Logger'? (acme.Logger)",
    ])
    assert.deepEqual(errorsOf(model('acme.Logger')), [])
    assert.deepEqual(errorsOf(model('pino.Logger')), [])
    assert.deepEqual(errorsOf(model('ecmascript.Any')), [])
  })

  it('leave the other entries as they are', () => {
    const session = open({ redactors: [7, 'blur'] })
    assert.equal(session.config.models.length, 1)
  })
})
