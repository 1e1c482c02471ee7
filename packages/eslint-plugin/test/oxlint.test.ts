// The built plugin in oxlint: configurations by `extends`, settings, options, places, repairs, disable comments.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const RULE = 'logwright/no-sensitive-data-in-logs'
const PACKAGE = resolve(__dirname, '..')
const BIN = join(dirname(require.resolve('oxlint/package.json')), 'bin', 'oxlint')

const LEAK = `import pino from 'pino'
const logger = pino()
export function login(user, password) {
  logger.info({ user, password }, 'login')
}
`
const BODY = `import express from 'express'
const app = express()
app.post('/notes', (req, res) => {
  console.log(req.body)
  res.end()
})
`
const ROUTE = `import express from 'express'
const app = express()
app.get('/u', async (req, res) => {
  const answer = await fetch(\`https://api.example.com/users/\${req.query.id}/profile\`)
  res.json(await answer.json())
})
`

interface Diagnostic {
  readonly message: string
  readonly code: string
  readonly filename: string
  readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[]
}

describe('plugin in oxlint', function () {
  this.timeout(60_000)
  let folder = ''

  before(async () => {
    const { build } = (await import('../build.mjs' as string)) as { readonly build: () => Promise<unknown> }
    await build()
  })
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'logwright-oxlint-')))
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(PACKAGE, join(folder, 'node_modules', 'eslint-plugin-logwright'), 'dir')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const place = (files: Readonly<Record<string, string | object>>): void => {
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  const oxlint = (...args: string[]) =>
    spawnSync(process.execPath, [BIN, '--ignore-pattern', 'node_modules', ...args], { cwd: folder, encoding: 'utf8' })
  const diagnose = (config: object, files: Readonly<Record<string, string | object>>): readonly Diagnostic[] => {
    place({ '.oxlintrc.json': { plugins: [], categories: { correctness: 'off' }, ...config }, ...files })
    const { stdout, stderr } = oxlint('--format', 'json')
    assert.match(stdout, /"diagnostics"/, stderr)
    return (JSON.parse(stdout.slice(stdout.indexOf('{'))) as { readonly diagnostics: readonly Diagnostic[] })
      .diagnostics
  }
  const messages = (config: object, files: Readonly<Record<string, string | object>>): readonly string[] =>
    diagnose(config, files).map(({ filename, message }) => `${filename}: ${message}`)

  const extended = (preset: string): object => ({
    extends: [`./node_modules/eslint-plugin-logwright/dist/oxlint/${preset}.json`],
  })
  const written = (...options: object[]): object => ({
    jsPlugins: ['eslint-plugin-logwright'],
    rules: { [RULE]: ['error', ...options] },
  })

  it('reports from the configuration that the package carries, each file by itself', () => {
    const found = diagnose(extended('recommended'), { 'one.js': LEAK, 'two.js': `\n\n${LEAK}`, 'three.js': '' })
    const lines = found.map(({ filename, labels }) => `${filename}:${labels[0]?.span.line}:${labels[0]?.span.column}`)
    assert.deepEqual([...lines].sort(), ['one.js:4:23', 'two.js:6:23'])
    for (const { code } of found) assert.equal(code, 'logwright(no-sensitive-data-in-logs)')
  })

  it('folds the steps into the message', () => {
    const code = LEAK.replace('  logger', '  const link = `https://a.example/${recovery.resetToken}`\n  logger')
    assert.deepEqual(messages(written(), { 'app.js': code.replace('password }', 'link }') }), [
      "app.js: 'resetToken' reaches logger.info at level info (comes from line 4).",
    ])
  })

  it('takes wider options from the wider presets, and the preset from settings', () => {
    assert.deepEqual(messages(extended('recommended'), { 'app.js': BODY }), [])
    assert.equal(messages(extended('strict'), { 'app.js': BODY }).length, 1)
    assert.equal(
      messages({ ...written(), settings: { logwright: { preset: 'strict' } } }, { 'app.js': BODY }).length,
      1,
    )
  })

  it('merges given options over the defaults', () =>
    assert.deepEqual(messages(written({ ignoreNames: ['password'] }), { 'app.js': LEAK }), []))

  it('refuses unknown options by the schema', () => {
    place({ '.oxlintrc.json': written({ nams: [] }), 'app.js': LEAK })
    const { status, stdout, stderr } = oxlint()
    assert.notEqual(status, 0)
    assert.match(stdout + stderr, /nams/)
  })

  it('reports wrong settings once, on line 1, and lints on', () => {
    const found = messages({ ...written(), settings: { logwright: { modles: [] } } }, { 'app.js': LEAK })
    assert.equal(found.length, 2)
    assert.ok(found.some((message) => /misconfigured: .*'models'/.test(message)))
  })

  it('reads logwright.config.json below the working directory', () => {
    const files = { 'logwright.config.json': { ignores: ['app.js'] }, 'app.js': LEAK, 'other.js': LEAK }
    assert.deepEqual(
      messages(written(), files).map((message) => message.split(':')[0]),
      ['other.js'],
    )
  })

  it('honours disable comments, its own and ESLint’s', () => {
    const comments = [`eslint-disable-next-line ${RULE}`, `logwright-disable-next-line ${RULE.split('/')[1]}`]
    for (const comment of comments) {
      const code = LEAK.replace('  logger.info', `  // ${comment} -- known\n  logger.info`)
      assert.deepEqual(messages(written(), { 'app.js': code }), [], comment)
    }
  })

  it('is quiet out of scope, reads typed code, and counts a byte-order mark as nothing', () => {
    assert.deepEqual(messages(written(), { 'login.test.js': LEAK }), [])
    rmSync(join(folder, 'login.test.js'))
    const typed = LEAK.replace('(user, password)', '(user: string, password: string): void')
    const found = diagnose(written(), { 'app.ts': `\uFEFF${typed}` })
    assert.deepEqual(
      found.map(({ labels }) => labels[0]?.span.line),
      [4],
    )
  })

  it('fixes', () => {
    place({ '.oxlintrc.json': extended('strict'), 'app.js': ROUTE })
    oxlint('--fix')
    assert.match(readFileSync(join(folder, 'app.js'), 'utf8'), /encodeURIComponent\(req\.query\.id\)/)
  })

  it('applies a suggestion only when asked', () => {
    place({ '.oxlintrc.json': written(), 'app.js': LEAK })
    oxlint('--fix')
    assert.equal(readFileSync(join(folder, 'app.js'), 'utf8'), LEAK)
    oxlint('--fix-suggestions')
    assert.match(readFileSync(join(folder, 'app.js'), 'utf8'), /password: '\[REDACTED\]'/)
  })
})
