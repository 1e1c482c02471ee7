// Edits that make a seeded defect: applied, checked, and followed by offsets.
import assert from 'node:assert/strict'
import { applyEdits, hashOfText, mapOffset, withHash } from '../mutation'
import { formatPlace, parsePlaces } from '../place'
import { isReportedAt } from '../seeded'

const TEXT = 'first();\nlog(e);\nlast();\n'
const removal = withHash(TEXT, { start: 9, end: 16, text: '' })

describe('mutations', () => {
  it('replace what was recorded', () => {
    assert.equal(applyEdits(TEXT, [removal]), 'first();\n\nlast();\n')
    const more = withHash(TEXT, { start: 0, end: 5, text: 'second' })
    assert.equal(applyEdits(TEXT, [removal, more]), 'second();\n\nlast();\n')
  })
  it('refuse a text that is not the recorded one', () => {
    assert.throws(() => applyEdits(TEXT.replace('log(e)', 'log(x)'), [removal]), /another text than was recorded/)
  })
  it('refuse edits that overlap or leave the text', () => {
    assert.throws(() => applyEdits(TEXT, [removal, removal]), /overlaps/)
    assert.throws(() => applyEdits('ab', [{ start: 1, end: 3, text: '', hash: hashOfText('b') }]), /leaves the text/)
  })
  it('move offsets behind them', () => {
    assert.equal(mapOffset(3, [removal]), 3)
    assert.equal(mapOffset(9, [removal]), 9)
    assert.equal(mapOffset(12, [removal]), 9)
    assert.equal(mapOffset(17, [removal]), 10)
  })
})

describe('recorded places', () => {
  const place = {
    package: 'p',
    version: '1.0.0',
    file: 'a.js',
    kind: 'error-log',
    form: 'deleted',
    rule: 'require-error-log',
    line: 2,
    expectedLine: 2,
    edits: [removal],
    description: 'the log is deleted',
  } as const

  it('are read as they were written', () => {
    assert.deepEqual(parsePlaces(formatPlace(place), 'f'), { places: [place], faults: [] })
  })
  it('are refused when an edit is malformed', () => {
    const { places, faults } = parsePlaces(JSON.stringify({ ...place, edits: [{ ...removal, hash: 'x' }] }), 'f')
    assert.equal(places.length, 0)
    assert.match(faults[0]?.message ?? '', /"edits" is .*: expected a list of edits/)
  })
})

describe('a report at a place', () => {
  const reports = [{ rule: 'r', line: 10 }]
  it('may stand three lines off', () => {
    assert.ok(isReportedAt(reports, 'r', 13))
    assert.ok(isReportedAt(reports, 'r', 7))
    assert.ok(!isReportedAt(reports, 'r', 14))
  })
  it('must be of the rule', () => assert.ok(!isReportedAt(reports, 'q', 10)))
})
