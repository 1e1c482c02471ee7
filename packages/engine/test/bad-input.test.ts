// Whatever the text: no crash, and a reason where nothing is analysed.
import assert from 'node:assert/strict'
import { openMemory, wordRule } from './memory-session'

const session = openMemory({}, { rules: [wordRule('no-secret', 'secret')] })

describe('bad input', () => {
  it('broken code gives located syntax errors', () => {
    const report = session.check({ path: 'a.ts', text: 'const ok = 1\nconst = ;\n' })
    assert.deepEqual(report.userErrors.map(({ kind, line }) => ({ kind, line })), [{ kind: 'syntax', line: 2 }])
    assert.deepEqual(report.internalErrors, [])
  })

  it('an empty file has nothing', () => {
    for (const text of ['', '\n', '\uFEFF', '// only a comment', '#!/usr/bin/env node\n']) {
      const report = session.check({ path: 'a.ts', text })
      assert.deepEqual([report.findings, report.userErrors, report.internalErrors, report.outOfScope], [[], [], [], null], JSON.stringify(text))
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

  for (const [name, text] of [
    ['brackets', '['.repeat(100_000)],
    ['closed brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['parentheses', `${'('.repeat(100_000)}1${')'.repeat(100_000)}`],
    ['braces', '{'.repeat(100_000)],
    ['else if', 'if (a) b\n' + 'else if (a) b\n'.repeat(100_000)],
    ['negations', '!'.repeat(100_000)],
    ['templates', '`${'.repeat(100_000)],
    ['arrows', 'a=>'.repeat(100_000)],
    ['conditionals', 'a?b:'.repeat(100_000) + 'c'],
    ['types', `type T = ${'A<'.repeat(100_000)}`],
    ['elements', '<a>'.repeat(100_000)],
  ] as const) {
    it(`nesting of 100,000 ${name} ends in a reason, not in a crash`, () => {
      // One per line, or it would pass for minified code.
      const lines = text.replace(/(.{120})/g, '$1\n')
      for (const path of ['a.ts', 'a.tsx']) {
        const report = session.check({ path, text: lines })
        assert.deepEqual(report.internalErrors, [])
        assert.ok(report.userErrors.length > 0 || report.outOfScope !== null || report.stats.nodes > 0)
      }
    })
  }

  it('long chains, which are not nesting, are analysed', () => {
    for (const text of [`x = ${'a +\n'.repeat(5_000)}secret`, `a${'\n.b()'.repeat(5_000)}.c(secret)`, 'if (a) b()\n'.repeat(5_000) + 'secret']) {
      const report = session.check({ path: 'a.js', text })
      assert.deepEqual(report.internalErrors, [])
      assert.equal(report.findings.length, 1)
    }
  })

  it('a lone surrogate and odd line ends', () => {
    const report = session.check({ path: 'a.js', text: 'f("\ud800")\u2028secret\r' })
    assert.equal(report.findings.length, 1)
  })
})
