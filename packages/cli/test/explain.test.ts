// `logwright explain FILE:LINE`.
import assert from 'node:assert/strict'
import { makeFolder, type CapturedRun, type Folder } from './captured-run'

const SERVER = `import express from 'express'
import bcrypt from 'bcrypt'
import pino from 'pino'
import { mystery } from 'mystery'; import { report } from './report.js'
const logger = pino()
const app = express()
function note(text: string) { logger.info(text) }
app.post('/login', async (req, res) => {
  const isRight = await bcrypt.compare(req.body.password, user.hash)
  if (!isRight) return res.sendStatus(401)
  logger.info({ password: req.body.password }) // logwright-disable-line -- only in the sandbox
  note('done'); mystery(1)
  try { await save(req.body) } catch (error) { // ignored on purpose: the row may be gone
  }
  try { await save(req.body) } catch (error) {
    mystery(error)
  }
  save(req.body).catch(report)
  const { host } = new URL(req.body.url)
  if (host === 'a.example.com') await fetch(req.body.url)
})
`

/** The lines of output that hold `word`. */
function linesWith(run: CapturedRun, word: string): readonly string[] {
  return run.stdout.split('\n').flatMap((line) => (line.includes(word) ? [line.trim()] : []))
}

describe('logwright explain', () => {
  let folder: Folder
  before(() => {
    folder = makeFolder({
      'package.json': '{"dependencies":{"express":"4"}}',
      'src/server.ts': SERVER,
      'src/report.ts': 'export function report(error: unknown) {\n  console.error(error)\n}\n',
      'src/server.test.ts': SERVER,
      'src/broken.ts': 'const = 1\n',
      'notes.txt': 'text\n',
    })
  })
  after(() => folder.remove())

  const explain = (place: string, ...args: readonly string[]): CapturedRun => folder.run('explain', place, ...args)

  it('shows the line, the scope, and calls with the rows that apply', () => {
    const run = explain('src/server.ts:9')
    assert.equal(run.code, 0)
    assert.equal(run.stderr, '')
    assert.equal(run.stdout.split('\n')[0], 'src/server.ts:9')
    assert.deepEqual(linesWith(run, 'scope'), ['In scope: server code.'])
    assert.deepEqual(linesWith(run, 'calls '), ['calls bcrypt.Member[compare]'])
    assert.match(linesWith(run, 'decision by')[0] ?? '', /^decision by the model of bcrypt \(decides: authentication/)
  })

  it('shows a finding that a step leads through, with its way', () => {
    const run = explain('src/server.ts:9')
    assert.match(linesWith(run, 'Authentication fails here')[0] ?? '', /^10:24 {2}.*\(certain\)$/)
    assert.deepEqual(linesWith(run, 'is decided here'), ['1. 9:25  is decided here'])
    assert.deepEqual(linesWith(run, 'reported'), ['reported'])
    assert.equal(linesWith(run, '/docs/rules/').length, 1)
  })

  it('tells which comment or option hides a finding', () => {
    assert.deepEqual(linesWith(explain('src/server.ts:11'), 'not reported'), [
      'not reported: a comment suppresses it: only in the sandbox',
    ])
    assert.match(
      linesWith(explain('src/server.ts:13'), 'not reported').join('\n'),
      /option 'allowComment' is narrower than in preset 'all'/,
    )
  })

  it('tells what the calls call that a reason names, and why nobody knows', () => {
    const told = explain('src/server.ts:15').stdout
    assert.match(told, /not reported: 'mystery\(error\)' is given the error/)
    assert.match(
      told,
      /Calls that the reasons name\n {2}mystery\(error\)\n {4}calls unknown: no model tells of the package 'mystery'/,
    )
  })

  it('names the file of a handler that logs', () => {
    assert.deepEqual(linesWith(explain('src/server.ts:18'), "'report'"), [
      "18:3  not reported: 'report' logs, in src/report.ts",
    ])
  })

  it('says of a rule that is off that its finding is not reported', () => {
    const lines = explain('src/server.ts:20').stdout.split('\n')
    const at = lines.findIndex((line) => line.includes('fetch follows redirects'))
    assert.equal(lines[at + 2]?.trim(), "not reported: not in preset 'recommended', but in 'strict'")
  })

  it('tells what a call calls, and why nobody knows it', () => {
    const own = explain('src/server.ts:12')
    assert.deepEqual(linesWith(own, 'calls '), [
      'calls note of this file',
      "calls unknown: no model tells of the package 'mystery'",
    ])
    assert.deepEqual(linesWith(own, 'counts as a log'), ['counts as a log'])
  })

  it('tells of a function in another file whether it logs', () => {
    folder.write({
      'src/audit.ts':
        "import pino from 'pino'\nconst log = pino()\nexport function audit(text: string) { log.info(text) }\nexport function count(text: string) { return text.length }\n",
      'src/user.ts': "import express from 'express'\nimport { audit, count } from './audit'\naudit('x')\ncount('x')\n",
    })
    assert.deepEqual(linesWith(explain('src/user.ts:3'), 'calls '), ['calls audit of src/audit.ts (logs on every way)'])
    assert.deepEqual(linesWith(explain('src/user.ts:4'), 'calls '), ['calls count of src/audit.ts (logs nothing)'])
  })

  it('tells why a rule is silent about what stands there', () => {
    const text = `import express from 'express'
import bcrypt from 'bcrypt'
import pino from 'pino'
const logger = pino({ redact: ['token'] })
const app = express()
app.post('/login', async (req, res) => {
  try { await save(req.body) } catch (error) { logger.error(error) }
  try { await save(req.body) } catch (error) { next(error) }
  try { await save(req.body) } catch (error) { res.status(400).send('bad') }
  try { await save(req.body) } catch (error) { throw error }
  try { JSON.parse(req.body.text) } catch (error) { fallBack = true }
  if (!(await bcrypt.compare(req.body.password, hash))) { logger.warn('refused'); return res.sendStatus(401) }
  app.get('/x', (req, res) => res.sendStatus(401))
  await fetch('https://api.example.com/')
  if (allowed.includes(req.query.url)) await fetch(req.query.url)
  logger.info({ token: req.body.token })
  logger.info({ password: maskText(req.body.password) })
})
`
    folder.write({ 'src/quiet.ts': text })
    // Several rules may be silent for the same reason.
    const reasons = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17].map((line) => {
      const told = linesWith(explain(`src/quiet.ts:${line}`), 'not reported: ')
      return [...new Set(told.map((found) => found.replace(/^.*not reported: /, '')))]
    })
    assert.deepEqual(reasons, [
      ["'logger.error(error)' logs (7:48)"],
      ["'next(error)' is given the error, or tells of another (8:48)"],
      [
        "the handler answers with a status of 400 to 499, so the failure is the client's",
        'a log, or a call that may log, follows on every way',
      ],
      ['every way throws, or gives the error back'],
      ['the failure is expected: what is tried asks a question, and its failure is an answer'],
      ['a log stands on the way to it'],
      ['no decision about who asks is seen to lead here'],
      ['nothing that an outsider decides is seen to reach it, or it is encoded on the way'],
      ["not in preset 'recommended', but in 'strict'", 'a check holds on the way to it (15:52)'],
      ['the logger redacts it (16:24)'],
      ["'maskText(req.body.password)' masks, hashes or encrypts by its name (17:27)"],
    ])
  })

  it('tells what put a file out of scope', () => {
    const run = explain('src/server.test.ts:9')
    assert.deepEqual(linesWith(run, 'scope:'), ['Out of scope: a test file (its path says so).'])
    const rules = JSON.parse(folder.run('rules', '--format', 'json').stdout) as readonly { readonly id: string }[]
    const [, names = ''] = run.stdout.split('files that are out of scope are not judged by')
    assert.deepEqual(
      names.split(',').map((name) => name.replace('(off)', '').trim()),
      rules.map(({ id }) => id).sort(),
    )
  })

  it('tells that a rule is off, or in a wider preset, and what it would say', () => {
    folder.write({ 'off.json': '{"rules":{"require-auth-failure-log":"off"}}' })
    const run = explain('src/server.ts:10', '--config', 'off.json')
    assert.deepEqual(linesWith(run, 'require-auth-failure-log ('), [
      'require-auth-failure-log (turned off in the configuration)',
    ])
    assert.equal(linesWith(run, 'Authentication fails here').length, 1)
  })

  it('tells why a file cannot be analysed', () => {
    const run = explain('src/broken.ts:1')
    assert.equal(run.code, 0)
    assert.match(run.stdout, /not analysed: /)
  })

  it('writes JSON', () => {
    const parsed = JSON.parse(explain('src/server.ts:10', '--format', 'json').stdout) as {
      readonly schemaVersion: number
      readonly calls: readonly {
        readonly text: string
        readonly callee: unknown
        readonly place: { readonly line: number }
      }[]
      readonly rules: readonly {
        readonly id: string
        readonly findings: readonly { readonly hidden: string | null }[]
      }[]
    }
    assert.equal(parsed.schemaVersion, 1)
    assert.deepEqual(
      parsed.calls.map(({ text, place }) => [text, place.line]),
      [['res.sendStatus(401)', 10]],
    )
    assert.deepEqual(
      parsed.rules.filter(({ findings }) => findings.length > 0).map(({ id, findings }) => [id, findings[0]?.hidden]),
      [['require-auth-failure-log', null]],
    )
  })

  it('names what is wrong with a place', () => {
    const messages = ['server.ts', 'src/none.ts:3', 'src:1', 'notes.txt:1', 'src/server.ts:0', 'src/server.ts:99'].map(
      (place) => {
        const { code, stderr, stdout } = explain(place)
        assert.deepEqual([code, stdout], [2, ''])
        return stderr.trim().replace('logwright explain: ', '')
      },
    )
    assert.deepEqual(messages, [
      "'server.ts' is no place. Write FILE:LINE, for example src/login.ts:12.",
      "There is no file 'src/none.ts'.",
      "'src' is no file.",
      "'notes.txt' is no JavaScript or TypeScript file.",
      "'src/server.ts' has no line 0; its lines are 1 to 22.",
      "'src/server.ts' has no line 99; its lines are 1 to 22.",
    ])
  })
})

describe('user knowledge on the command line', () => {
  let folder: Folder
  before(() => (folder = makeFolder()))
  after(() => folder.remove())

  const TEXT =
    "import express from 'express'\nimport { tell } from './notes'\nexport async function save(order: Order) {\n  try { await db.insert(order) } catch (error) { tell('x'); return null }\n}\n"

  it('silences by a short form, and names a mistake in it', () => {
    folder.write({ 'src/a.ts': TEXT, 'logwright.config.yaml': 'preset: strict\n' })
    assert.equal(folder.run('check').code, 1)
    folder.write({ 'logwright.config.yaml': 'preset: strict\nwrappers: [tell]\n' })
    assert.equal(folder.run('check').code, 0)
    folder.write({ 'logwright.config.yaml': 'wrappers:\n  - nme: tell\nloggers: [src/b.ts]\n' })
    const { code, stderr } = folder.run('check')
    assert.equal(code, 2)
    assert.match(stderr, /yaml:2:5 {2}wrappers\[0\]: The key 'name' is missing/)
    assert.match(stderr, /wrappers\[0\]\.nme: Unknown key 'nme'; did you mean 'name'\?/)
    assert.match(stderr, /yaml:3:11 {2}loggers\[0\]: There is no file 'src\/b.ts'; did you mean 'src\/a.ts'\?/)
  })

  it('notes once what is wrong with tsconfig.json, and does not fail for it', () => {
    folder.write({
      'logwright.config.yaml': 'preset: strict\n',
      'tsconfig.json': '{ "extends": "@tsconfig/none" }',
      'src/a.ts': "import { b } from './b'\nimport { c } from '@/c'\nb(c)\n",
      'src/b.ts': 'export const b = () => 1\n',
    })
    const { code, stderr } = folder.run('check')
    assert.equal(code, 0)
    assert.equal(
      stderr.replace(folder.path, ''),
      "note: /tsconfig.json: 'extends' names '@tsconfig/none', which cannot be found, so its settings are not known.\n",
    )
    folder.write({ 'tsconfig.json': '{}' })
    assert.equal(folder.run('check').stderr, '')
  })

  it('counts what calls resolve to, with the reasons in order', () => {
    folder.write({
      'logwright.config.yaml': 'preset: strict\n',
      'src/a.ts':
        "import { a } from 'apple'\nimport fs from 'node:fs'\na(); a(); fs.readFileSync('x'); function f() {}\nf(); nowhere()\n",
    })
    const { stats } = JSON.parse(folder.run('check', '--stats', '--format', 'json').stdout) as {
      readonly stats: { readonly calls: unknown }
    }
    assert.deepEqual(stats.calls, {
      total: 5,
      local: 1,
      linked: 0,
      model: 1,
      knownShare: 0.4,
      unknown: [
        { reason: 'package apple', count: 2 },
        { reason: 'global nowhere', count: 1 },
      ],
    })
    assert.match(folder.run('check', '--stats').stdout, /resolved +2 \(40\.0 %\)\n +unknown: package apple +2\n/)
  })
})
