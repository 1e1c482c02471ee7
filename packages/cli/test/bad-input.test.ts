// Whatever lies in the folder: every other file is still checked, and each one left out is named with its reason.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { DEEP_TEXTS } from '../../engine/test/deep-nesting'
import { CLEAN, LEAK, makeFolder, type Folder } from './captured-run'

const MAIN = join(__dirname, '..', 'src', 'main.ts')
const LEAK_FOUND = /src\/leak\.ts\n {2}4:\d+ {2}error/

describe('logwright check on bad input', () => {
  let folder: Folder
  beforeEach(() => (folder = makeFolder({ 'src/leak.ts': LEAK })))
  afterEach(() => folder.remove())

  const check = (...args: readonly string[]): string => {
    const { code, stdout, stderr } = folder.run('check', '--stats', ...args)
    assert.deepEqual([code, stderr], [1, ''])
    assert.match(stdout, LEAK_FOUND)
    return stdout
  }

  it('names broken files with the place, and checks the others', () => {
    folder.write({ 'src/broken.ts': 'const ok = 1\nconst = ;\n', 'src/cut.js': 'function f() {\n' })
    const stdout = check()
    assert.match(stdout, /src\/broken\.ts\n {2}2:\d+ {2}syntax {2}\S/)
    assert.match(stdout, /src\/cut\.js\n {2}\d+:\d+ {2}syntax {2}\S/)
  })

  it('has nothing to say of empty files', () => {
    folder.write({ 'src/a.ts': '', 'src/b.js': '\n', 'src/c.ts': '\uFEFF', 'src/d.js': '#!/usr/bin/env node\n' })
    assert.doesNotMatch(check(), /src\/[abcd]\.[jt]s/)
  })

  it('says that there is nothing to check', () => {
    folder.write({ 'docs/a.md': '' })
    const { code, stdout } = folder.run('check', 'docs')
    assert.deepEqual([code, stdout.split(':')[0]], [0, 'No files to check'])
    assert.match(folder.run('check', 'nope').stdout, /\n\nNo files to check \(1 problem with the input\)\.\n$/)
  })

  it('names an output that cannot be written', () => {
    const { code, stderr } = folder.run('check', '--output', 'nowhere/a.txt')
    assert.deepEqual([code, stderr], [2, 'logwright: cannot write nowhere/a.txt: Its directory does not exist.\n'])
  })

  it('skips binary files', () => {
    folder.write({ 'src/binary.js': 'MZ\0\0secret' })
    assert.match(check(), /out of scope, a binary file.*: 1 file\n {2}src\/binary\.js/)
  })

  it('skips files of more than 5 MB', () => {
    folder.write({ 'src/large.js': 'f(password);\n'.repeat(400_000) })
    assert.match(check(), /out of scope, longer than 5000000 characters: 1 file\n {2}src\/large\.js/)
  })

  it('skips minified files', () => {
    folder.write({ 'src/min.js': `!function(){${'a(password);'.repeat(2_000)}}()\n` })
    assert.match(check(), /out of scope, minified.*: 1 file\n {2}src\/min\.js/)
  })

  it('checks files that import each other, or themselves', () => {
    folder.write({
      'src/a.ts': "import { b } from './b'\nexport const a = () => b()\n",
      'src/b.ts': "import { a } from './a'\nexport * from './b'\nexport const b = () => a()\n",
    })
    assert.match(check(), /1 finding: 1 error, 0 warnings in 3 files/)
  })

  it('names a mistake in an option of a rule with file, line, key and the nearest key', () => {
    folder.write({
      'logwright.config.json': '{ "rules": {\n  "no-unvalidated-url": ["error", { "checkPaths": true }]\n} }',
    })
    const { code, stdout, stderr } = folder.run('check')
    assert.deepEqual([code, stdout], [2, ''])
    const key = 'rules.no-unvalidated-url[1].checkPaths'
    assert.equal(
      stderr.replace(/:2:\d+ /, ':2:N '),
      `${folder.at('logwright.config.json')}:2:N  ${key}: Unknown key 'checkPaths'; did you mean 'checkPath'?\n`,
    )
  })

  // In a process of its own: a parser that overflows its stack takes its process along.
  it('survives nesting of 100,000', () => {
    const texts = Object.entries(DEEP_TEXTS).map(([, text], index) => [`src/deep-${index}.ts`, text] as const)
    folder.write(Object.fromEntries(texts.map(([path, text]) => [path, text.replace(/(.{120})/g, '$1\n')])))
    folder.write({ 'src/zebra.ts': CLEAN })
    const command = ['--conditions=source', '--import', require.resolve('tsx'), MAIN, 'check']
    const { status, signal, stdout } = spawnSync(process.execPath, command, { cwd: folder.path, encoding: 'utf8' })
    assert.deepEqual([status, signal], [1, null])
    assert.match(stdout, LEAK_FOUND)
    assert.doesNotMatch(stdout, /internal-error|zebra/)
    for (const [path] of texts) assert.ok(stdout.includes(path), path)
  })
})
