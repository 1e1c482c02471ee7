// Label files: what is read, and what is refused with which words.
import assert from 'node:assert/strict'
import { describeFaults } from '../json-lines'
import { parseLabels } from '../label'

const GOOD = {
  package: 'some-server',
  version: '1.2.3',
  file: 'lib/login.js',
  line: 12,
  rule: 'require-error-log',
  messageId: 'catch',
  label: 'right',
  why: 'the error goes nowhere',
}

const faultsOf = (...objects: readonly object[]): string =>
  describeFaults(parseLabels(objects.map((one) => JSON.stringify(one)).join('\n'), 'labels/a.jsonl').faults)

describe('label files', () => {
  it('are read with defaults for what may be left out', () => {
    const { labels, faults } = parseLabels(`${JSON.stringify(GOOD)}\n\n`, 'labels/a.jsonl')
    assert.deepEqual(faults, [])
    assert.deepEqual(labels, [{ ...GOOD, column: null, class: null, preset: 'recommended', at: 'labels/a.jsonl:1' }])
  })
  it('keep column, class and preset where given', () => {
    const [label] = parseLabels(
      JSON.stringify({ ...GOOD, column: 3, class: 'probe', preset: 'strict', id: 'x' }),
      'f',
    ).labels
    assert.deepEqual([label?.column, label?.class, label?.preset], [3, 'probe', 'strict'])
  })
  it('name the line of what is no JSON', () => {
    assert.equal(describeFaults(parseLabels('\n{"a":', 'f').faults), 'f:2: is no JSON object')
    assert.equal(describeFaults(parseLabels('[1]', 'f').faults), 'f:1: is no JSON object')
  })
  it('name a missing key and what is expected', () => {
    const { why: _why, ...rest } = GOOD
    assert.equal(faultsOf(rest), 'labels/a.jsonl:1: "why" is missing: expected the reason for the label')
  })
  it('name malformed values', () => {
    assert.match(faultsOf({ ...GOOD, label: 'maybe' }), /"label" is "maybe": expected "right", "wrong" or "debatable"/)
    assert.match(faultsOf({ ...GOOD, line: 0 }), /"line" is 0: expected an integer from 1 on/)
    assert.match(faultsOf({ ...GOOD, file: '../x.js' }), /"file" is "..\/x.js"/)
    assert.match(faultsOf({ ...GOOD, why: ' ' }), /"why" is " "/)
  })
  it('refuse unknown keys, so that no source text comes in', () => {
    assert.equal(faultsOf({ ...GOOD, source: 'x' }), 'labels/a.jsonl:1: "source" is no key of such a line')
  })
  it('refuse two labels of one report', () => {
    assert.equal(faultsOf(GOOD, { ...GOOD, label: 'wrong' }), 'labels/a.jsonl:2: labels the same report as line 1')
  })
})
