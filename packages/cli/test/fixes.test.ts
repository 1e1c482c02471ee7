// `--fix`: autofixes only, until nothing changes, written at once.
import assert from 'node:assert/strict'
import { chmodSync, readFileSync, statSync } from 'node:fs'
import {
  applyEdits,
  memoryIo,
  openSession,
  selectAutofixes,
  type Finding,
  type Rule,
  type Session,
} from '@logwright/engine'
import { fixFile, fixText } from '../src/file-fixes'
import { MAX_FIX_PASSES } from '../src/limits'
import { makeFolder } from './captured-run'

/** A session whose only rule replaces `pattern`. */
function replacing(
  pattern: RegExp,
  replacement: (match: string) => string,
  kind: 'fix' | 'suggestion' = 'fix',
): Session {
  const find: Rule['find'] = (view) =>
    [...view.text.matchAll(pattern)].map((match): Finding => {
      const range = { start: match.index, end: match.index + match[0].length }
      const fix = { kind, title: 'Replace', edits: [{ ...range, text: replacement(match[0]) }] }
      return { rule: 'no-x', messageId: 'found', data: {}, range, steps: [], confidence: 'certain', fixes: [fix] }
    })
  const meta: Rule['meta'] = {
    ...{
      description: 'Test',
      group: 'leaks',
      cwe: [],
      asvs: [],
      owasp: [],
      severity: 'warning',
      preset: 'recommended',
    },
    ...{ messages: { found: 'Found.' }, hasFix: true, hasSuggestions: true, schema: { type: 'object' } },
  }
  const rule: Rule = { id: 'no-x', meta, defaults: { recommended: {}, strict: {}, all: {} }, find }
  return openSession({ root: '/r', io: memoryIo({}), rules: [rule] })
}

describe('fixes', () => {
  it('are applied until nothing changes, and then again change nothing', () => {
    const session = replacing(/\ba{2,}\b/g, (match) => match.slice(1))
    const fixed = fixText(session, 'x.js', 'f(aaaa, aa)')
    assert.equal(fixed.text, 'f(a, a)')
    assert.equal(fixed.passes, 3)
    assert.deepEqual(fixed.report.findings, [])
    assert.equal(fixText(session, 'x.js', fixed.text).passes, 0)
  })

  it('stop after ten passes', () => {
    const fixed = fixText(
      replacing(/\ba+\b/g, (match) => `${match}a`),
      'x.js',
      'a',
    )
    assert.equal(fixed.passes, MAX_FIX_PASSES)
    assert.equal(fixed.text, 'a'.repeat(1 + MAX_FIX_PASSES))
  })

  it('never break the syntax', () => {
    const fixed = fixText(
      replacing(/\bbad\b/g, () => 'bad ('),
      'x.js',
      'f(bad)',
    )
    assert.equal(fixed.text, 'f(bad)')
    assert.equal(fixed.report.internalErrors[0]?.pass, 'fix')
  })

  it('leave suggestions and suppressed findings alone', () => {
    assert.equal(
      fixText(
        replacing(/\bbad\b/g, () => 'good', 'suggestion'),
        'x.js',
        'bad',
      ).text,
      'bad',
    )
    const text = 'bad // logwright-disable-line\n;bad\n'
    assert.equal(
      fixText(
        replacing(/\bbad\b/g, () => 'good'),
        'x.js',
        text,
      ).text,
      text.replace(';bad', ';good'),
    )
  })

  it('that overlap or touch wait for the next pass', () => {
    const at = (start: number, end: number, text: string) => ({
      ...({
        rule: 'r',
        messageId: 'm',
        data: {},
        range: { start, end },
        steps: [],
        confidence: 'certain',
        message: '',
        severity: 'error',
        suppressed: null,
      } as const),
      fixes: [{ kind: 'fix' as const, title: '', edits: [{ start, end, text }] }],
    })
    const edits = selectAutofixes([at(0, 4, 'A'), at(2, 6, 'B'), at(4, 5, 'C'), at(8, 9, 'D')])
    assert.equal(applyEdits('0123456789', edits), 'A4567D9')
  })

  it('keep the byte-order mark, the mode, and Windows line ends', () => {
    const folder = makeFolder({ 'a.js': '\uFEFFbad\r\nbad\r\n' })
    chmodSync(folder.at('a.js'), 0o755)
    const session = replacing(/\bbad\b/g, () => 'good')
    fixFile(session, folder.at('a.js'), readFileSync(folder.at('a.js'), 'utf8'))
    assert.equal(readFileSync(folder.at('a.js'), 'utf8'), '\uFEFFgood\r\ngood\r\n')
    assert.equal(statSync(folder.at('a.js')).mode & 0o777, 0o755)
    folder.remove()
  })

  it('that cannot be written are reported', () => {
    const fixed = fixFile(
      replacing(/\bbad\b/g, () => 'good'),
      '/no/such/folder/a.js',
      'bad',
    )
    assert.equal(fixed.text, 'bad')
    assert.match(fixed.report.userErrors[0]?.message ?? '', /Cannot write the fixed file/)
    assert.equal(fixed.report.findings.length, 1)
  })
})
