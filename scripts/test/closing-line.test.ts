// The closing line must never claim success that did not happen.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CRASHED, closingLine, readCounts } from './closing-line'

describe('closing line of a test run', () => {
  let folder = ''
  before(() => (folder = mkdtempSync(join(tmpdir(), 'closing-'))))
  after(() => rmSync(folder, { recursive: true, force: true }))

  const counts = (text: string, exitCode: number) => {
    const file = join(folder, 'counts.json')
    writeFileSync(file, text)
    return readCounts(file, exitCode)
  }

  it('prints both counts', () => assert.equal(closingLine({ passed: 3, failed: 1 }), '3 passed, 1 failed'))
  it('takes the reporter at its word', () =>
    assert.deepEqual(counts('{"passed":2,"failed":0}', 0), { passed: 2, failed: 0 }))
  it('counts a missing report as a crash', () => assert.deepEqual(readCounts(join(folder, 'none.json'), 0), CRASHED))
  it('counts a run without tests as a crash', () => assert.deepEqual(counts('{"passed":0,"failed":0}', 0), CRASHED))
  it('does not believe success of a failed process', () => {
    assert.deepEqual(counts('{"passed":2,"failed":0}', 7), { passed: 2, failed: 1 })
  })
})
