// The benchmark's own parts: text, edits, percentiles, verdicts.
import assert from 'node:assert/strict'
import { applyEdit, characterEdits } from './edits'
import { latencyReport, percentile } from './latency-table'
import { serviceFile } from './service-file'

describe('latency benchmark', () => {
  it('edits a file of the size asked for, and leaves it as it was', () => {
    const text = serviceFile(900)
    assert.ok(text.split('\n').length >= 900 && text.split('\n').length < 1_000)
    const edits = characterEdits(text, 500)
    assert.equal(edits.length, 500)
    assert.equal(edits.reduce(applyEdit, text), text)
    assert.ok(edits.every(({ remove, insert }) => remove + insert.length === 1))
    assert.deepEqual(edits, characterEdits(text, 500))
  })

  it('takes percentiles', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index)
    assert.deepEqual([percentile(values, 0.5), percentile(values, 0.95), percentile([3], 0.95)], [50, 95, 3])
  })

  it('says which targets are kept', () => {
    const run = (edit: number, first: number) => ({ first, findings: 1, edits: [edit], memory: 100 })
    const contenders = [
      { name: 'server', runs: [run(30, 900)] },
      { name: 'linter', runs: [run(40, 500)] },
    ]
    const report = latencyReport(contenders, 900, { p95: 25, shareOfLinter: 0.5, first: 1_000, memory: 300 })
    assert.match(report, /\| server \| 30\.0 ms \| \*\*30\.0 ms\*\* \| 900 ms \| 100 MB \|/)
    assert.deepEqual(report.match(/^- .*?:/gm), ['- **not kept**:', '- **not kept**:', '- kept:', '- kept:'])
  })
})
