// Whatever the text: no crash, and a reason where nothing is analysed.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { DEEP_TEXTS } from './deep-nesting'
import { openMemory, wordRule } from './memory-session'

const session = openMemory({}, { rules: [wordRule('no-secret', 'secret')] })

describe('bad input', () => {
  it('broken code gives located syntax errors', () => {
    const report = session.check({ path: 'a.ts', text: 'const ok = 1\nconst = ;\n' })
    assert.deepEqual(
      report.userErrors.map(({ kind, line }) => ({ kind, line })),
      [{ kind: 'syntax', line: 2 }],
    )
    assert.deepEqual(report.internalErrors, [])
  })

  it('an empty file has nothing', () => {
    for (const text of ['', '\n', '\uFEFF', '// only a comment', '#!/usr/bin/env node\n']) {
      const report = session.check({ path: 'a.ts', text })
      assert.deepEqual(
        [report.findings, report.userErrors, report.internalErrors, report.outOfScope],
        [[], [], [], null],
        JSON.stringify(text),
      )
    }
  })

  it('a binary file is skipped', () => {
    const report = session.check({ path: 'a.js', text: 'MZ\0\0secret' })
    assert.match(report.outOfScope ?? '', /binary/)
    assert.deepEqual(report.userErrors, [])
  })

  it('a text over the limit is skipped', () => {
    const report = session.check({ path: 'a.js', text: 'f(secret);\n'.repeat(500_000) })
    assert.match(report.outOfScope ?? '', /longer than 5000000 characters/)
    assert.deepEqual(report.findings, [])
  })

  it('minified code is skipped', () => {
    const report = session.check({ path: 'a.js', text: `!function(){${'a(secret);'.repeat(2_000)}}()\n` })
    assert.match(report.outOfScope ?? '', /minified/)
  })

  it('short code on one line is not minified', () => {
    assert.equal(session.check({ path: 'a.js', text: `f(${'1,'.repeat(300)}secret)` }).findings.length, 1)
  })

  it('opening a skipped file says why', () => {
    const opened = session.open({ path: 'b.js', text: '\0' })
    assert.equal(opened.kind, 'none')
    assert.deepEqual(opened.kind === 'none' && opened.errors.map((error) => error.kind), ['limit'])
  })

  // In a process of its own: a parser that overflows its stack takes its process along.
  describe('nesting ends in a reason, not in a crash:', () => {
    const script = join(__dirname, 'deep-nesting.ts')
    let lines: readonly string[] = []
    let end = ''
    before(() => {
      const child = spawnSync(process.execPath, ['--conditions=source', '--import', 'tsx', script], {
        encoding: 'utf8',
      })
      lines = child.stdout.trim().split('\n')
      end = child.signal ?? child.stderr
    })
    for (const name of Object.keys(DEEP_TEXTS)) {
      for (const build of ['native', 'wasm']) {
        it(`100,000 ${name}, ${build}`, () =>
          assert.ok(lines.includes(`${name}, ${build}: fine`), `${end} after ${lines.at(-1)}`))
      }
    }
  })

  it('long chains, which are not nesting, are analysed', () => {
    for (const text of [
      `x = ${'a +\n'.repeat(5_000)}secret`,
      `a${'\n.b()'.repeat(5_000)}.c(secret)`,
      'if (a) b()\n'.repeat(5_000) + 'secret',
    ]) {
      const report = session.check({ path: 'a.js', text })
      assert.deepEqual(report.internalErrors, [])
      assert.equal(report.findings.length, 1)
    }
  })

  it('files that import each other, or themselves, are analysed', () => {
    const files = {
      'a.ts': "import { b } from './b'\nexport const a = () => b(secret)\n",
      'b.ts': "import { a } from './a'\nexport * from './b'\nexport const b = (x) => a(x, secret)\n",
    }
    const circular = openMemory(files, { rules: [wordRule('no-secret', 'secret')] })
    for (const [path, text] of Object.entries(files)) {
      const { findings, internalErrors, userErrors } = circular.check({ path, text })
      assert.deepEqual([findings.length, internalErrors, userErrors], [1, [], []], path)
    }
  })

  it('a lone surrogate and odd line ends', () => {
    const report = session.check({ path: 'a.js', text: 'f("\ud800")\u2028secret\r' })
    assert.equal(report.findings.length, 1)
  })
})
