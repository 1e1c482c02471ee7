// The parser: loaded on demand, native or WebAssembly, both with the same result.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { blankEditedSpan } from '../src/parser/half-typed'
import { loadOxc } from '../src/parser/oxc-module'
import { openMemory, wordRule } from './memory-session'

const SAMPLE =
  "import { log } from 'x'\n// a comment\nexport class A<T> { async f(a: T) { try { await g(/x/u, 1n, `${a}`) } catch (e) { log.warn({ e }, 'é😀') } } }\n"

describe('parser', () => {
  it('gives the same tree from both builds', () => {
    const trees = (['native', 'wasm'] as const).map((build) => {
      const loaded = loadOxc(build, null)
      assert.equal(loaded.kind, 'parser')
      const result: unknown =
        loaded.kind === 'parser' && loaded.parser.parseSync('a.ts', SAMPLE, { lang: 'ts', preserveParens: false })
      const { program, comments, errors } = result as Readonly<Record<string, unknown>>
      return JSON.stringify({ program, comments, errors }, (_key, value: unknown) =>
        typeof value === 'bigint' || value instanceof RegExp ? String(value) : value,
      )
    })
    assert.equal(trees[0], trees[1])
  })

  it('gives the same report from both builds', () => {
    const reports = (['native', 'wasm'] as const).map((parser) =>
      openMemory({}, { rules: [wordRule('no-log', 'log')], parser }).check({ path: 'a.ts', text: SAMPLE }),
    )
    assert.deepEqual(reports[0], reports[1])
    assert.ok((reports[0]?.findings.length ?? 0) > 0)
  })

  it('survives half-typed text in the WebAssembly build', () => {
    const session = openMemory({}, { rules: [], parser: 'wasm' })
    assert.ok(session.check({ path: 'a.ts', text: 'const a = ' }).userErrors.length > 0)
    assert.deepEqual(session.check({ path: 'a.ts', text: 'const a = 1' }).userErrors, [])
  })

  it('says so when no build can be loaded', () => {
    const loaded = loadOxc('wasm', '/nowhere/parser.wasm')
    assert.equal(loaded.kind, 'failure')
    assert.match(loaded.kind === 'failure' ? loaded.message : '', /could not be loaded \(wasm: .*nowhere/)
  })

  it('is not loaded while the host brings its own tree', () => {
    const script = `
      const { openSession } = require('@logwright/engine')
      const session = openSession({ root: '/nowhere', config: { file: null } })
      const program = { type: 'Program', body: [], sourceType: 'module', range: [0, 0] }
      session.check({ path: 'a.js', text: '', tree: { program, comments: [], text: '', start: () => 0, end: () => 0 } })
      const loaded = Object.keys(require.cache).concat(process.report.getReport().sharedObjects)
      console.log(loaded.filter((file) => /oxc|emnapi|\\.wasm/.test(file) && !/oxc-module|src.parser/.test(file)).length)
    `
    const run = spawnSync(process.execPath, ['--conditions=source', '--import', 'tsx', '-e', script], {
      cwd: join(__dirname, '..'),
      encoding: 'utf8',
    })
    assert.equal(run.stdout.trim(), '0', run.stderr)
  })
})

describe('half-typed code', () => {
  const good = 'f(secret)\nfunction a() { return 1 }\n'
  const half = good.replace('return 1', 'return 1; const x = obj.')

  it('is analysed without what was typed since it last parsed', () => {
    const session = openMemory({}, { rules: [wordRule('no-secret', 'secret')], editing: true })
    session.check({ path: 'a.ts', text: good })
    const opened = session.open({ path: 'a.ts', text: half })
    assert.equal(opened.kind === 'view' && opened.repaired, true)
    assert.equal(opened.kind === 'view' && opened.view.text, half)
    assert.equal(session.check({ path: 'a.ts', text: half }).findings.length, 1)
  })

  it('is an error when it never parsed before', () => {
    const report = openMemory({}, { rules: [], editing: true }).check({ path: 'a.ts', text: half })
    assert.deepEqual(
      report.userErrors.map(({ kind, line }) => ({ kind, line })),
      [{ kind: 'syntax', line: 2 }],
    )
  })

  it('keeps its line ends', () => assert.equal(blankEditedSpan('ab', 'a(\n(b'), 'a \n b'))
  it('has nothing to blank after a deletion', () => assert.equal(blankEditedSpan('a(b)', 'a(b'), null))
})
