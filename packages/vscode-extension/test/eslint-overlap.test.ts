// What counts as the same finding, and where edits move ESLint's findings to while ESLint has not answered yet.
import assert from 'node:assert/strict'
import { isReportedBy, moveThrough, ruleInEslintCode, type RuleFinding, type Span } from '../src/eslint-overlap'

const span = (line: number, start: number, endLine: number, end: number): Span => ({
  start: { line, character: start },
  end: { line: endLine, character: end },
})
const finding = (range: Span, rule = 'no-x'): RuleFinding => ({ rule, range })
const moved = (at: Span, replaced: Span, text: string): Span | undefined =>
  moveThrough([finding(at)], [{ range: replaced, text }])[0]?.range

describe('overlap with ESLint', () => {
  it('knows our rules by their prefix, with and without a link', () => {
    assert.equal(ruleInEslintCode('logwright/no-x'), 'no-x')
    assert.equal(ruleInEslintCode({ value: 'logwright/no-x', target: {} }), 'no-x')
    for (const code of ['no-x', 'other/no-x', 7, undefined, null, { target: {} }])
      assert.equal(ruleInEslintCode(code), null)
  })

  it('is the same rule at the same start, whatever the end', () => {
    const ours = finding(span(3, 2, 3, 9))
    assert.ok(isReportedBy([finding(span(3, 2, 3, 2))], ours))
    assert.ok(!isReportedBy([finding(span(3, 3, 3, 9))], ours))
    assert.ok(!isReportedBy([finding(span(3, 2, 3, 9), 'no-y')], ours))
    assert.ok(!isReportedBy([], ours))
  })

  it('moves with lines that are put in or taken out above', () => {
    assert.deepEqual(moved(span(5, 2, 5, 9), span(1, 0, 1, 0), 'a\nb\n'), span(7, 2, 7, 9))
    assert.deepEqual(moved(span(5, 2, 6, 9), span(1, 4, 3, 0), ''), span(3, 2, 4, 9))
  })

  it('moves with what is typed before it on its line', () => {
    assert.deepEqual(moved(span(5, 8, 5, 12), span(5, 2, 5, 4), 'abcde'), span(5, 11, 5, 15))
    assert.deepEqual(moved(span(5, 8, 5, 12), span(5, 2, 5, 2), 'a\nbc'), span(6, 8, 6, 12))
    assert.deepEqual(moved(span(5, 8, 5, 12), span(4, 3, 5, 2), ''), span(4, 9, 4, 13))
  })

  it('keeps its start and grows when something is typed inside', () => {
    assert.deepEqual(moved(span(5, 2, 5, 9), span(5, 4, 5, 4), 'xy'), span(5, 2, 5, 11))
  })

  it('stays where what is typed stands behind it', () => {
    assert.deepEqual(moved(span(5, 2, 5, 9), span(5, 10, 5, 10), 'x'), span(5, 2, 5, 9))
    assert.deepEqual(moved(span(5, 2, 5, 9), span(9, 0, 9, 0), 'x\n'), span(5, 2, 5, 9))
  })

  it('is gone when its code is deleted', () => {
    assert.equal(moved(span(5, 2, 5, 9), span(4, 0, 6, 0), ''), undefined)
  })

  it('goes through several changes, one after the other', () => {
    const changes = [
      { range: span(8, 0, 8, 0), text: 'behind\n' },
      { range: span(1, 0, 1, 0), text: 'above\n' },
    ]
    assert.deepEqual(moveThrough([finding(span(5, 2, 5, 9))], changes), [finding(span(6, 2, 6, 9))])
  })
})
