// Comments that silence findings.
import assert from 'node:assert/strict'
import { collectDirectives, compileSuppressions } from '../src/suppressions'
import { indexLines } from '../src/text-lines'

/** Comments of a text by a scan that is good enough for tests. */
function commentsOf(text: string): { type: string; value: string; start: number; end: number }[] {
  return [...text.matchAll(/\/\*([\s\S]*?)\*\/|\/\/([^\n]*)/g)].map((m) => ({
    type: m[1] === undefined ? 'Line' : 'Block',
    value: m[1] ?? m[2] ?? '',
    start: m.index,
    end: m.index + m[0].length,
  }))
}

/** For each `FIND` in the text: its reason, `true` when suppressed without one, `false` when not suppressed. */
function verdicts(
  text: string,
  rule = 'no-x',
  owners: readonly ('eslint' | 'logwright')[] = ['eslint', 'logwright'],
): (string | boolean)[] {
  const lookup = compileSuppressions(collectDirectives(commentsOf(text)), indexLines(text), owners)
  return [...text.matchAll(/FIND/g)].map((m) => {
    const suppression = lookup(rule, m.index)
    return suppression === null ? false : (suppression.reason ?? true)
  })
}

describe('suppressions', () => {
  it('on the next line', () => {
    assert.deepEqual(verdicts('// eslint-disable-next-line\nFIND\nFIND'), [true, false])
    assert.deepEqual(verdicts('// logwright-disable-next-line no-x -- known\nFIND\nFIND'), ['known', false])
  })

  it('on the line after a comment of several lines', () => {
    assert.deepEqual(verdicts('/* eslint-disable-next-line\n no-x */\nFIND\nFIND'), [true, false])
  })

  it('on the same line', () => {
    assert.deepEqual(verdicts('FIND // eslint-disable-line logwright/no-x -- why\nFIND'), ['why', false])
    assert.deepEqual(verdicts('FIND /* logwright-disable-line */\nFIND'), [true, false])
  })

  it('from here on, until enabled again', () => {
    assert.deepEqual(verdicts('FIND\n/* eslint-disable no-x -- legacy */\nFIND\n/* eslint-enable no-x */\nFIND'), [
      false,
      'legacy',
      false,
    ])
    assert.deepEqual(verdicts('// logwright-disable\nFIND\n// logwright-enable\nFIND'), [true, false])
  })

  it('enable of one rule takes it out of a disable of all', () => {
    const text = '/* eslint-disable */\n/* eslint-enable logwright/no-x */\nFIND'
    assert.deepEqual(verdicts(text), [false])
    assert.deepEqual(verdicts(text, 'no-y'), [true])
  })

  it('enable of all ends a disable of one', () => {
    assert.deepEqual(verdicts('/* eslint-disable no-x */\n/* eslint-enable */\nFIND'), [false])
  })

  it('name several rules, with and without prefix', () => {
    const text = '// eslint-disable-next-line no-console, logwright/no-x, no-y\nFIND'
    assert.deepEqual(verdicts(text), [true])
    assert.deepEqual(verdicts(text, 'no-y'), [true])
    assert.deepEqual(verdicts(text, 'no-z'), [false])
  })

  it('of other rules are no business of ours', () => {
    assert.deepEqual(verdicts('// eslint-disable-next-line no-console\nFIND'), [false])
  })

  it('need a word boundary, and blocks of ESLint need a block comment', () => {
    assert.deepEqual(verdicts('// eslint-disable-next-lines\nFIND\n// eslint-disabled\nFIND'), [false, false])
    assert.deepEqual(verdicts('// eslint-disable\nFIND'), [false])
  })

  it('without a list but with a reason mean all rules', () => {
    assert.deepEqual(verdicts('// logwright-disable-next-line -- all of them\nFIND'), ['all of them'])
  })

  it('keep two hyphens inside a reason', () => {
    assert.deepEqual(verdicts('// logwright-disable-next-line no-x -- see a -- b\nFIND'), ['see a -- b'])
  })

  it('can be limited to our own, for a host inside ESLint', () => {
    assert.deepEqual(
      verdicts('// eslint-disable-next-line\nFIND\n// logwright-disable-next-line\nFIND', 'no-x', ['logwright']),
      [false, true],
    )
  })

  it('work with Windows line ends', () => {
    assert.deepEqual(verdicts('// eslint-disable-next-line\r\nFIND\r\nFIND'), [true, false])
  })
})
