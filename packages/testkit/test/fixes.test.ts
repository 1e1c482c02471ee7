// Fixes and suggestions of every fixture, and the way they are applied.
import assert from 'node:assert/strict'
import { applyEdits, mapOffset } from '../src/apply-fixes'
import { checkFixes } from '../src/check-fixes'
import { loadFixtures } from '../src/fixture'
import { matchMarkers } from '../src/match-markers'
import type { Observation } from '../src/observation'
import { parseMarkers } from '../src/parse-markers'
import { applyMarkerChanges } from '../src/rewrite-markers'
import { syntaxError } from './parsers'

describe('fixes of fixtures', () => {
  for (const fixture of loadFixtures()) {
    it(fixture.id, () => {
      const problems = checkFixes(fixture, syntaxError)
      assert.ok(problems.length === 0, `\n${problems.join('\n\n')}`)
    })
  }
})

describe('edits', () => {
  const edits = [
    { start: 0, end: 0, text: '>>' },
    { start: 2, end: 4, text: 'X' },
  ]

  it('are applied together', () => assert.equal(applyEdits('abcdef', edits), '>>abXef'))
  it('move what stands behind them', () => {
    assert.equal(mapOffset(5, edits, 'start'), 6)
    assert.equal(mapOffset(1, edits, 'start'), 3)
  })
  it('swallow what stands inside them', () => {
    assert.equal(mapOffset(3, edits, 'start'), 4)
    assert.equal(mapOffset(3, edits, 'end'), 5)
  })
})

describe('rewritten markers', () => {
  const rewrite = (source: string, seen: readonly Observation[]): string => {
    const { markers, text } = parseMarkers(source)
    const mismatches = matchMarkers({ file: 'a.ts', text, markers, observations: seen, judged: new Set(['error']) })
    return applyMarkerChanges(source, markers, mismatches)
  }
  const seen = (line: number, column: number, length: number): Observation => ({
    file: 'a.ts',
    kind: 'error',
    subject: 'a(b)',
    message: 'Said.',
    start: { line, column },
    end: { line, column: column + length },
  })

  it('say what is found, and no more', () => {
    const source = 'f(one)\n//<^ error: a(c)\n  f(two) //! a(c) //! a(b)\n\n'
    const wanted = 'f(one)\n//^^^ error: a(b)\n  f(two) //! a(b)\n\n'
    assert.equal(rewrite(source, [seen(1, 3, 3), seen(3, 5, 3)]), wanted)
    assert.equal(rewrite(wanted, [seen(1, 3, 3), seen(3, 5, 3)]), wanted)
  })

  it("drop 'missing' where it is found", () => {
    assert.equal(
      rewrite('f(one)\n//^^^ missing error: a(b) "Said"', [seen(1, 3, 3)]),
      'f(one)\n//^^^ error: a(b) "Said"',
    )
    assert.equal(rewrite('f(one) //! missing a(b)', [seen(1, 3, 3)]), 'f(one) //! a(b)')
  })

  it("drop 'spurious' where it is gone", () =>
    assert.equal(rewrite('f(one)\n//^^^ spurious error: a(b)', []), 'f(one)'))
})
