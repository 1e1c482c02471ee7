// The real file system behind the port.
import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeWriteFailure, listFailure, nodeIo, writeFileAtomically } from '@logwright/engine'

describe('node io', () => {
  const folder = mkdtempSync(join(tmpdir(), 'logwright-io-'))
  const at = (name: string): string => join(folder, name)
  after(() => rmSync(folder, { recursive: true, force: true }))

  const reasonOf = (path: string): string => {
    const read = nodeIo.readFile(path)
    return read.kind === 'failure' ? read.reason : read.text
  }

  it('tells why a file cannot be read', () => {
    writeFileSync(at('text.js'), 'a')
    writeFileSync(at('binary.js'), Buffer.from([0x4d, 0x5a, 0, 1]))
    mkdirSync(at('folder.js'))
    symlinkSync(at('nowhere'), at('dangling.js'))
    assert.deepEqual(
      ['text.js', 'binary.js', 'folder.js', 'none.js', 'dangling.js', 'text.js/x'].map((name) => reasonOf(at(name))),
      ['a', 'binary', 'directory', 'missing', 'missing', 'missing'],
    )
  })

  it('tells that permission is missing', function () {
    writeFileSync(at('locked.js'), 'a')
    chmodSync(at('locked.js'), 0)
    if (process.getuid?.() === 0) this.skip()
    assert.equal(reasonOf(at('locked.js')), 'denied')
  })

  it('lists a directory, and nothing for what is none', () => {
    assert.deepEqual(
      nodeIo.list(folder).find((entry) => entry.name === 'folder.js'),
      { name: 'folder.js', kind: 'directory' },
    )
    assert.deepEqual(nodeIo.list(at('none')), [])
    assert.equal(nodeIo.stat(at('none')), null)
    assert.equal(nodeIo.stat(at('text.js'))?.kind, 'file')
  })

  it('tells a directory that cannot be listed from an empty one', () => {
    assert.equal(listFailure(__dirname), null)
    assert.equal(listFailure(join(__dirname, 'nowhere')), 'No such file or directory.')
  })

  it('tells why a file cannot be written, without the name of a temporary one', () => {
    const failure = (path: string): string => {
      try {
        writeFileAtomically(path, '')
      } catch (error) {
        return describeWriteFailure(error)
      }
      return 'written'
    }
    assert.equal(failure(join(__dirname, 'nowhere', 'a.json')), 'Its directory does not exist.')
    assert.equal(failure(join(__filename, 'a.json')), 'Its directory is a file.')
    assert.equal(failure(__dirname), 'It is a directory.')
  })

  it('writes at once, keeps mode and link, leaves nothing behind', () => {
    writeFileSync(at('script.js'), 'old')
    chmodSync(at('script.js'), 0o755)
    symlinkSync(at('script.js'), at('link.js'))
    writeFileAtomically(at('link.js'), 'new')
    assert.equal(readFileSync(at('script.js'), 'utf8'), 'new')
    assert.equal(statSync(at('script.js')).mode & 0o777, 0o755)
    assert.deepEqual(
      nodeIo.list(folder).filter((entry) => entry.name.endsWith('.tmp')),
      [],
    )
    assert.throws(() => writeFileAtomically(join(folder, 'none', 'a.js'), 'x'), /ENOENT/)
  })
})
