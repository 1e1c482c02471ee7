// Which files a run checks.
import assert from 'node:assert/strict'
import { mkdirSync, symlinkSync } from 'node:fs'
import { relative } from 'node:path'
import { nodeIo, openSession } from '@logwright/engine'
import { discoverFiles } from '../src/file-discovery'
import { makeFolder, type Folder } from './captured-run'

const FILES = [
  'a.ts',
  'b.js',
  'c.tsx',
  'd.mjs',
  'e.cts',
  'f.d.ts',
  'g.min.js',
  'h.json',
  'sub/i.ts',
  'sub/skipped/j.ts',
  'sub/kept.log.ts',
]
const HIDDEN = ['dist/k.js', 'node_modules/x/l.js', 'coverage/m.js', 'gen/n.ts', 'odd.ext']

describe('file discovery', () => {
  let folder: Folder
  before(() => {
    folder = makeFolder(Object.fromEntries([...FILES, ...HIDDEN].map((name) => [name, 'export {}\n'])))
    folder.write({
      '.gitignore': '*.log.ts\nskipped/\n',
      'sub/.gitignore': '!kept.log.ts\n',
      'logwright.config.yml': 'ignores: [gen/]\n',
    })
    mkdirSync(folder.at('.git'))
    symlinkSync(folder.path, folder.at('sub/circle'))
  })
  after(() => folder.remove())

  const discover = (paths: readonly string[], useIgnores = true): readonly string[] => {
    const { isIgnored } = openSession({ root: folder.path })
    const { files, errors } = discoverFiles({ io: nodeIo, cwd: folder.path, paths, useIgnores, isIgnored })
    assert.deepEqual(errors, [])
    return files.map((file) => relative(folder.path, file))
  }

  it('takes sources and leaves out what is ignored or generated', () => {
    assert.deepEqual(discover(['.']), ['a.ts', 'b.js', 'c.tsx', 'd.mjs', 'e.cts', 'sub/i.ts', 'sub/kept.log.ts'])
  })

  it('follows .gitignore files, the deepest first, also from below the repository root', () => {
    assert.deepEqual(discover(['sub']), ['sub/i.ts', 'sub/kept.log.ts'])
  })

  it('--no-ignore takes everything but installed packages', () => {
    const sources = [...FILES, ...HIDDEN].filter((name) => !/node_modules|h\.json|odd\.ext/.test(name))
    assert.deepEqual(discover(['.'], false), sources.sort())
  })

  it('always takes a named file, each once', () => {
    const named = ['g.min.js', 'gen/n.ts', 'node_modules/x/l.js', 'odd.ext']
    assert.deepEqual(discover([...named, './gen/n.ts']), named)
  })

  it('takes globs', () => {
    assert.deepEqual(discover(['*.ts']), ['a.ts'])
    assert.deepEqual(discover(['**/*.{js,mjs}']), ['b.js', 'd.mjs'])
  })
})
