// Matching labels with reports, and the counts made of it.
import assert from 'node:assert/strict'
import type { Label } from '../label'
import { matchLabels, mistakesByClass, scoreOf, type Matchable } from '../score'

const label = (line: number, verdict: Label['label'], more: Partial<Label> = {}): Label => ({
  package: 'p',
  version: '1.0.0',
  file: 'a.js',
  line,
  column: null,
  rule: 'require-error-log',
  messageId: 'catch',
  label: verdict,
  class: null,
  why: 'because',
  preset: 'recommended',
  at: `labels/a.jsonl:${line}`,
  ...more,
})

const report = (line: number, more: Partial<Matchable> = {}): Matchable => ({
  file: 'a.js',
  line,
  column: 1,
  rule: 'require-error-log',
  messageId: 'catch',
  ...more,
})

describe('matching labels with reports', () => {
  it('asks for the same rule, file and line', () => {
    const labels = [label(1, 'right'), label(2, 'right'), label(3, 'right'), label(4, 'right')]
    const reports = [report(1), report(2, { rule: 'no-unvalidated-url' }), report(3, { file: 'b.js' }), report(5)]
    const { matches, unlabelled } = matchLabels(labels, reports)
    assert.deepEqual(
      matches.map((match) => match.report),
      [reports[0], null, null, null],
    )
    assert.deepEqual(unlabelled, reports.slice(1))
  })
  it('matches although the message changed', () => {
    assert.notEqual(matchLabels([label(1, 'right')], [report(1, { messageId: 'client' })]).matches[0]?.report, null)
  })
  it('gives each report to one label, the closest first', () => {
    const labels = [
      label(1, 'right', { column: 9 }),
      label(1, 'wrong', { column: 4 }),
      label(1, 'wrong', { column: 7 }),
    ]
    const reports = [report(1, { column: 4 }), report(1, { column: 9 })]
    assert.deepEqual(
      matchLabels(labels, reports).matches.map((match) => match.report?.column ?? null),
      [9, 4, null],
    )
  })
})

describe('scores', () => {
  const labels = [
    label(1, 'right'),
    label(2, 'right'),
    label(3, 'wrong'),
    label(4, 'wrong'),
    label(5, 'debatable'),
    label(6, 'right'),
  ]
  const { matches } = matchLabels(labels, [report(1), report(2), report(3), report(5)])
  it('count what is reported still, lost and fixed', () => {
    const score = scoreOf(matches)
    assert.deepEqual(score.reported, { right: 2, wrong: 1, debatable: 1 })
    assert.deepEqual([score.lost, score.fixed], [1, 1])
    assert.deepEqual([score.precision, score.strictPrecision], [2 / 3, 2 / 4])
  })
  it('have no precision without reports', () => assert.equal(scoreOf([]).precision, null))
  it('list only mistakes that are reported still, by class', () => {
    assert.deepEqual(
      mistakesByClass(matches).map(([name, some]) => [name, some.length]),
      [['unclassified', 1]],
    )
  })
})
