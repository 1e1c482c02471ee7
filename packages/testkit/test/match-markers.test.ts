// The matcher must not be fooled: whatever differs is a difference.
import assert from 'node:assert/strict'
import { compareHosts } from '../src/compare-hosts'
import { drawMismatches } from '../src/draw-mismatches'
import { matchMarkers } from '../src/match-markers'
import { observationsOf, type HostFinding } from '../src/observation'
import { parseMarkers } from '../src/parse-markers'

const CODE = '  log(password, pin)'
const finding = (column: number, length: number, more: Partial<HostFinding> = {}): HostFinding => ({
  file: 'a.ts',
  rule: 'some-rule',
  messageId: 'some',
  message: "'password' reaches log.",
  start: { line: 1, column },
  end: { line: 1, column: column + length },
  steps: [],
  fixes: [],
  ...more,
})

const PASSWORD = finding(7, 8)
const PIN = finding(17, 3, { message: "'pin' reaches log." })

const match = (source: string, findings: readonly HostFinding[]) => {
  const { markers, text, errors } = parseMarkers(source)
  assert.deepEqual(errors, [])
  return matchMarkers({
    file: 'a.ts',
    text,
    markers,
    observations: observationsOf(findings),
    judged: new Set(['error', 'step', 'fix']),
  })
}

const kinds = (source: string, findings: readonly HostFinding[]) => match(source, findings).map(({ kind }) => kind)
const MARKED = `${CODE}\n  //  ^^^^^^^^ error: some-rule(some) "'password'"`

describe('matcher', () => {
  it('is content when all is as marked', () => assert.deepEqual(match(MARKED, [PASSWORD]), []))
  it('is content without markers and findings', () => assert.deepEqual(match(CODE, []), []))

  it('fails on a finding that nobody expects', () => {
    assert.deepEqual(kinds(CODE, [PASSWORD]), ['unexpected'])
    assert.deepEqual(kinds(MARKED, [PASSWORD, PIN]), ['unexpected'])
  })

  it('fails on a second finding in the very same place', () =>
    assert.deepEqual(kinds(MARKED, [PASSWORD, PASSWORD]), ['unexpected']))
  it('fails when an expected finding is missing', () => assert.deepEqual(kinds(MARKED, []), ['not-found']))

  it('fails on a wrong column, at either end', () => {
    assert.deepEqual(kinds(MARKED, [finding(6, 9)]).sort(), ['not-found', 'unexpected'])
    assert.deepEqual(kinds(MARKED, [finding(7, 9)]).sort(), ['not-found', 'unexpected'])
  })

  it('fails on a wrong line, rule, message id or message', () => {
    const wrong: readonly Partial<HostFinding>[] = [
      { start: { line: 2, column: 7 }, end: { line: 2, column: 15 } },
      { rule: 'other-rule' },
      { messageId: 'other' },
      { message: 'Something else.' },
    ]
    for (const change of wrong)
      assert.equal(match(MARKED, [{ ...PASSWORD, ...change }]).length, 2, JSON.stringify(change))
  })

  it('lets one finding answer for one marker only', () => {
    assert.deepEqual(kinds(`${CODE} //! some-rule(some) //! some-rule(some)`, [PASSWORD]), ['not-found'])
  })

  it('does not let a vague marker take what an exact one needs', () => {
    const source = `${CODE} //! some-rule(some)\n  //  ^^^^^^^^ error: some-rule(some)`
    assert.deepEqual(match(source, [PASSWORD, PIN]), [])
    assert.deepEqual(match(source, [PIN, PASSWORD]), [])
  })

  it('does not mind columns behind a trailing marker', () =>
    assert.deepEqual(match(`${CODE} //! some-rule(some)`, [PIN]), []))

  it('cuts a range of several lines at the end of its first line', () => {
    const source = 'log({\n//  ^ error: some-rule(some)\n  a,\n})'
    assert.deepEqual(match(source, [finding(5, 0, { end: { line: 4, column: 2 } })]), [])
  })

  it('fails when a known wrong answer becomes right', () => {
    const missing = `${CODE}\n  //  ^^^^^^^^ missing error: some-rule(some)`
    const spurious = `${CODE}\n  //  ^^^^^^^^ spurious error: some-rule(some)`
    assert.deepEqual(kinds(missing, []), [])
    assert.deepEqual(kinds(missing, [PASSWORD]), ['became-right'])
    assert.deepEqual(kinds(spurious, [PASSWORD]), [])
    assert.deepEqual(kinds(spurious, []), ['became-right'])
  })

  it('checks steps and fixes where they are marked, and lets others be', () => {
    const step = {
      file: 'a.ts',
      message: 'comes from here',
      start: { line: 1, column: 17 },
      end: { line: 1, column: 20 },
    }
    const found = { ...PASSWORD, steps: [step], fixes: ["Redact 'password'"] }
    assert.deepEqual(match(MARKED, [found]), [])
    assert.deepEqual(
      match(`${MARKED}\n  //            ^^^ step 1: "comes from"\n  //  ^^^^^^^^ fix: "Redact"`, [found]),
      [],
    )
    assert.deepEqual(kinds(`${MARKED}\n  //            ^^^ step 2`, [found]), ['not-found'])
    assert.deepEqual(kinds(`${MARKED}\n  //  ^^^^^^^^ fix: "Remove"`, [found]), ['not-found'])
  })
})

describe('drawing', () => {
  it('shows what is wrong in the text itself', () => {
    const drawn = drawMismatches(MARKED, match(MARKED, [PIN]))
    assert.equal(
      drawn,
      [
        `      1 | ${CODE}`,
        `+       |   //            ^^^ error: some-rule(some) "'pin' reaches log."`,
        `-     2 |   //  ^^^^^^^^ error: some-rule(some) "'password'"   <- not found`,
      ].join('\n'),
    )
  })
})

describe('comparison of hosts', () => {
  const said = (...findings: HostFinding[]) => ({ findings, problems: [] })

  it('is content with the same findings in any order', () =>
    assert.deepEqual(compareHosts(said(PIN, PASSWORD), said(PASSWORD, PIN)), []))
  it('sees a column that differs behind a vague marker', () =>
    assert.equal(compareHosts(said(PASSWORD), said(finding(7, 9))).length, 2))
  it('sees a finding said twice', () => assert.equal(compareHosts(said(PIN), said(PIN, PIN)).length, 1))
})
