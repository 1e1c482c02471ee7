// Sessions over memory: opening, checking, finding, caching, catching our own bugs.
import assert from 'node:assert/strict'
import type { Finding } from '@logwright/analysis/query'
import { makeRule, openMemory, ROOT, wordRule } from './memory-session'

const FIND_IT = [wordRule('no-secret', 'secret')]

describe('session', () => {
  it('reports findings with message, severity and range', () => {
    const report = openMemory({}, { rules: FIND_IT }).check({ path: 'src/a.ts', text: 'const a = 1\nlog(secret)\n' })
    assert.equal(report.path, 'src/a.ts')
    const [finding] = report.findings
    assert.equal(finding?.message, "'secret' stands here.")
    assert.equal(finding?.severity, 'warning')
    assert.deepEqual(finding?.range, { start: 16, end: 22 })
    assert.deepEqual([report.userErrors, report.internalErrors, report.outOfScope], [[], [], null])
    assert.equal(report.stats.lines, 3)
    assert.ok(report.stats.nodes > 0)
  })

  it('sorts findings by position, whatever the order of rules', () => {
    const text = 'b(); a(); b(); a()'
    const order = (rules: readonly string[]): readonly string[] =>
      openMemory({}, { rules: rules.map((word) => wordRule(`no-${word}`, word)) })
        .check({ path: 'x.js', text })
        .findings.map((finding) => `${finding.range.start} ${finding.rule}`)
    assert.deepEqual(order(['a', 'b']), ['0 no-b', '5 no-a', '10 no-b', '15 no-a'])
    assert.deepEqual(order(['b', 'a']), order(['a', 'b']))
  })

  it('keeps suppressed findings, with the reason', () => {
    const text = '// logwright-disable-next-line no-secret -- a test value\nlog(secret)\nlog(secret)\n'
    const { findings } = openMemory({}, { rules: FIND_IT }).check({ path: 'a.js', text })
    assert.deepEqual(
      findings.map((finding) => finding.suppressed),
      [{ reason: 'a test value' }, null],
    )
  })

  it('opens the same text of a file once, another text anew, and keeps the last one of each file', () => {
    let runs = 0
    const rule = makeRule('count', (view): Finding[] => (runs++, view.flow, []))
    const session = openMemory({}, { rules: [rule], editing: true })
    const first = session.open({ path: 'a.ts', text: 'f()' })
    assert.equal(session.open({ path: `${ROOT}/a.ts`, text: 'f()' }), first)
    assert.notEqual(session.open({ path: 'b.ts', text: 'f()' }), first)
    const second = session.open({ path: 'a.ts', text: 'g()' })
    assert.notEqual(second, first)
    session.open({ path: 'b.ts', text: 'f()' })
    assert.equal(session.open({ path: 'a.ts', text: 'g()' }), second)
    assert.notEqual(session.open({ path: 'a.ts', text: 'f()' }), first)
    assert.equal(runs, 0)
  })

  it('finds for one rule, with options over the defaults of the preset', () => {
    let seen: object | null = null
    const rule = {
      ...makeRule('no-x', () => []),
      find: (_view: unknown, options: object): Finding[] => ((seen = options), []),
    }
    openMemory({}, { rules: [rule] }).find({ path: 'a.js', text: '1' }, 'no-x', { names: ['pin'] }, 'strict')
    assert.deepEqual(seen, { names: ['pin'], deep: true })
  })

  it('finds without ESLint directives, which ESLint applies itself, but with our own', () => {
    const text = '// eslint-disable-next-line\nsecret\n// logwright-disable-next-line\nsecret\n'
    const found = openMemory({}, { rules: FIND_IT }).find({ path: 'a.js', text }, 'no-secret', {}, 'recommended')
    assert.deepEqual(
      found.map((finding) => finding.range.start),
      [28],
    )
  })

  it('shows likely findings from strict on', () => {
    const likely = makeRule('no-x', () => [
      {
        rule: 'no-x',
        messageId: 'found',
        data: {},
        range: { start: 0, end: 1 },
        steps: [],
        confidence: 'likely',
        fixes: [],
      },
    ])
    const count = (preset: 'recommended' | 'strict'): number =>
      openMemory({}, { rules: [likely], preset }).check({ path: 'a.js', text: 'f()' }).findings.length
    assert.deepEqual([count('recommended'), count('strict')], [0, 1])
  })

  it('strips a byte-order mark; offsets count behind it', () => {
    const { findings } = openMemory({}, { rules: FIND_IT }).check({ path: 'a.js', text: '\uFEFFsecret' })
    assert.deepEqual(findings[0]?.range, { start: 0, end: 6 })
  })

  it('applies scope overrides of the configuration', () => {
    const rule = makeRule('no-x', (view) => (view.scope.isServer ? (FIND_IT[0]?.find(view, {}) ?? []) : []))
    const files = { 'logwright.config.yml': 'scope: { server: [test/server/**], notServer: [src/web/**] }' }
    const session = openMemory(files, { rules: [rule] })
    const count = (path: string): number => session.check({ path, text: 'secret' }).findings.length
    assert.deepEqual(
      [count('src/a.ts'), count('src/web/a.ts'), count('test/a.ts'), count('test/server/a.ts')],
      [1, 0, 0, 1],
    )
    assert.match(session.check({ path: 'src/web/a.ts', text: '' }).outOfScope ?? '', /notServer/)
  })

  it('tells tests by their path, but not a lone test.js that somebody tries things in', () => {
    const session = openMemory({}, { rules: FIND_IT })
    const why = (path: string): string | null => session.check({ path, text: '' }).outOfScope
    for (const path of ['a.test.ts', 'src/__tests__/a.js', 'tests.ts', 'src/tests.js'])
      assert.match(why(path) ?? '', /test/)
    assert.deepEqual(['test.js', 'src/latest.js', 'src/contests.ts'].map(why), [null, null, null])
  })

  it('knows the loggers of configured models', () => {
    const model = 'models:\n  - package: "@acme/log"\n    types: [{ type: acme.Log, path: "" }]\n'
    assert.deepEqual(openMemory({ 'logwright.config.yml': model }).configErrors, [])
  })
})

describe('our own bugs', () => {
  const bug = makeRule('no-bug', () => {
    throw new Error('boom')
  })

  it('become one finding, and other rules go on', () => {
    const report = openMemory({}, { rules: [bug, ...FIND_IT] }).check({ path: 'a.js', text: 'secret' })
    assert.deepEqual(
      report.findings.map((finding) => finding.rule),
      ['internal-error', 'no-secret'],
    )
    assert.equal(report.findings[0]?.message, "Logwright failed in pass 'rule no-bug': boom")
    assert.equal(report.findings[0]?.severity, 'error')
    const [error] = report.internalErrors
    assert.equal(error?.file, `${ROOT}/a.js`)
    assert.match(error?.stack ?? '', /boom/)
  })

  it('of any kind, stack overflow included', () => {
    const overflow = makeRule('no-end', function again(view): readonly Finding[] {
      return [...again(view)]
    })
    const report = openMemory({}, { rules: [overflow] }).check({ path: 'a.js', text: '1' })
    assert.match(report.internalErrors[0]?.message ?? '', /call stack/i)
  })

  it('are found by the rule that has them', () => {
    const session = openMemory({}, { rules: [bug, ...FIND_IT] })
    const input = { path: 'a.js', text: 'secret' }
    assert.equal(session.find(input, 'no-bug', {}, 'recommended')[0]?.rule, 'internal-error')
    assert.equal(session.find(input, 'no-secret', {}, 'recommended')[0]?.rule, 'no-secret')
  })

  it('outside rules are reported by one rule only', () => {
    const session = openMemory({}, { rules: [wordRule('no-a', 'a'), wordRule('no-b', 'b')] })
    const tree = {
      get program(): never {
        throw new Error('a broken host')
      },
      comments: [],
      text: 'a; b',
      start: () => 0,
      end: () => 0,
    }
    const input = { path: 'a.js', text: 'a; b', tree }
    const found = ['no-b', 'no-a', 'no-b'].map((id) => session.find(input, id, {}, 'recommended').length)
    assert.deepEqual(found, [1, 0, 1])
  })
})
