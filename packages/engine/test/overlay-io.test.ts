// Open documents over files: what an editor shows wins over what is on disk.
import assert from 'node:assert/strict'
import { memoryIo, openSession, overlayIo, type Io } from '@logwright/engine'
import { makeRule, ROOT } from './memory-session'

describe('overlay io', () => {
  const open = new Map([
    ['/p/src/saved.ts', 'edited'],
    ['/p/src/new.ts', 'never saved'],
  ])
  const base = memoryIo({ '/p/src/saved.ts': 'on disk', '/p/src/other.ts': 'other' })
  const io: Io = overlayIo(base, { textOf: (path) => open.get(path), paths: () => open.keys() })
  const textOf = (path: string): string => {
    const read = io.readFile(path)
    return read.kind === 'text' ? read.text : read.reason
  }

  it('reads open documents, and everything else from below', () => {
    const paths = ['/p/src/saved.ts', '/p/src/new.ts', '/p/src/other.ts', '/p/src/none.ts']
    assert.deepEqual(paths.map(textOf), ['edited', 'never saved', 'other', 'missing'])
  })

  it('lists documents that were never saved, and none twice', () => {
    assert.deepEqual(
      io.list('/p/src').map(({ name }) => name),
      ['saved.ts', 'other.ts', 'new.ts'],
    )
    assert.deepEqual(io.stat('/p/src/new.ts'), { kind: 'file', size: 11 })
  })

  it('follows edits and closed documents', () => {
    open.set('/p/src/other.ts', 'open now')
    assert.equal(textOf('/p/src/other.ts'), 'open now')
    open.delete('/p/src/other.ts')
    assert.equal(textOf('/p/src/other.ts'), 'other')
  })

  it('gives sessions an unsaved configuration', () => {
    open.set(`${ROOT}/logwright.config.json`, '{ "preset": "strict" }')
    assert.equal(openSession({ root: ROOT, io, rules: [makeRule('no-x', () => [])] }).config.preset, 'strict')
  })
})
