// Verdicts that hang on other files, in ESLint: its own cache keeps stale ones, workers do not change them, an editor sees edits.
import assert from 'node:assert/strict'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import { bundle } from '../../../scripts/build'

const SILENT = 'exports.note = (problem) => { count += problem instanceof TypeError ? 1 : 0 }\nlet count = 0\n'
const LOUD = 'exports.note = (problem) => { console.error(problem) }\n'
const ORDERS = `const { note } = require('./note')
exports.pay = async (order) => {
  try {
    await fetch('https://pay.example.com', { method: 'POST', body: order })
  } catch (error) {
    note(error)
    return null
  }
}
`

describe('verdicts that hang on other files', () => {
  let folder = ''
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)

  before(async function () {
    this.timeout(120_000)
    await bundle(['eslint-plugin'])
  })

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'logwright-cross-file-')))
    write('note.js', LOUD)
    write('orders.js', ORDERS)
    const plugin = JSON.stringify(join(__dirname, '..', 'dist', 'index.js'))
    write(
      'eslint.config.cjs',
      `module.exports = [{ files: ['*.js'], languageOptions: { sourceType: 'commonjs' } }, require(${plugin}).configs.recommended]\n`,
    )
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it("ESLint's --cache keeps a verdict when only the helper changed; a run without it does not", async function () {
    this.timeout(60_000)
    const cached = { cache: true, cacheStrategy: 'content' as const, cacheLocation: join(folder, '.eslintcache') }
    assert.deepEqual(await lintInProcess(folder, cached), [])
    write('note.js', SILENT)
    assert.deepEqual(await lintInProcess(folder, cached), [], 'stale: orders.js itself did not change')
    assert.deepEqual(await lintInProcess(folder, {}), ['logwright/require-error-log'])
  })

  it('two workers find what one finds', async function () {
    this.timeout(60_000)
    write('note.js', SILENT)
    const one = await lintInProcess(folder, {})
    const two = await lintInProcess(folder, { concurrency: 2 } as ESLint.Options)
    assert.deepEqual(one, ['logwright/require-error-log'])
    assert.deepEqual(two, one)
  })
})

/** As on the command line: a process of its own, so that nothing is remembered but the cache file. */
async function lintInProcess(cwd: string, options: ESLint.Options): Promise<readonly string[]> {
  const { execFile } = await import('node:child_process')
  const program = `
    const { ESLint } = require(${JSON.stringify(require.resolve('eslint'))})
    new ESLint(${JSON.stringify({ cwd, ...options })}).lintFiles(['*.js']).then((results) =>
      process.stdout.write(JSON.stringify(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message)))))`
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['-e', program], { cwd }, (error, stdout) =>
      error ? reject(error) : resolve(JSON.parse(stdout) as string[]),
    )
  })
}
