// Places whose defect another file holds: which are candidates, what is moved where, and how their edits are read and counted.
import assert from 'node:assert/strict'
import { findErrorLogPlaces } from '../error-log-places'
import { findHelperLogPlaces } from '../helper-log-places'
import { moveCandidate } from '../moved-places'
import { applyEdits, withHash } from '../mutation'
import { otherModules, type FileEdit } from '../other-module'
import { formatPlace, needsOtherFile, parsePlaces, type SeededPlace } from '../place'
import { parseFile, type ParsedFile } from '../syntax'
import { findUrlGuardPlaces } from '../url-guard-places'

type Files = Readonly<Record<string, string>>

function parsed(files: Files, path: string): ParsedFile {
  const file = parseFile(path, files[path] ?? '')
  assert.ok(file, 'the text must parse')
  return file
}

const reader =
  (files: Files) =>
  (path: string): string | null =>
    files[path] ?? null

/** The text of one file after those edits that concern it. */
function edited(files: Files, path: string, edits: readonly FileEdit[]): string {
  const text = files[path] ?? ''
  const own = edits.filter((edit) => edit.file === path)
  return applyEdits(
    text,
    own.map((edit) => withHash(text, edit)),
  )
}

describe('modules that a file imports', () => {
  const files = {
    'lib/a.js':
      "const b = require('./b'); const c = require('../c.js'); const d = require('d'); const e = require('./e')",
    'lib/b/index.js': 'exports.x = 1',
    'c.ts': 'export const y = 1',
    'lib/e.js': 'sideEffect()',
  }
  it('are found by relative paths, folders and the endings of sources', () => {
    const found = otherModules(parsed(files, 'lib/a.js'), reader(files))
    assert.deepEqual(
      found.map(({ specifier, file, isImport }) => [specifier, file.path, isImport]),
      [
        ['./b', 'lib/b/index.js', false],
        ['../c.js', 'c.ts', false],
      ],
    )
  })
})

describe('candidates: a log that a function of another file writes', () => {
  const found = (files: Files): string[] =>
    findHelperLogPlaces(parsed(files, 'a.js'), reader(files)).flatMap(({ edits }) =>
      edits.map(({ file, start, end, text }) => `${file}: ${(files[file] ?? '').slice(start, end)} => ${text}`),
    )
  const caller = "const send = require('./send'); try { work() } catch (err) { send(res, err) }"
  it('is deleted there', () => {
    const files = { 'a.js': caller, 'send.js': 'module.exports = function send(res, e) { log.warn(e); res.end() }' }
    assert.deepEqual(found(files), ['send.js: log.warn(e); => ;'])
  })
  it('is none where the catch logs itself, or the function throws or does not log', () => {
    const helper = 'module.exports = function send(res, e) { log.warn(e); res.end() }'
    assert.deepEqual(found({ 'a.js': caller.replace('send(res', 'log.error(1); send(res'), 'send.js': helper }), [])
    assert.deepEqual(found({ 'a.js': caller, 'send.js': helper.replace('res.end()', 'throw e') }), [])
    assert.deepEqual(found({ 'a.js': caller, 'send.js': helper.replace('log.warn(e);', '') }), [])
    const twice = helper.replace('res.end()', 'debugError.call(null, e)')
    assert.deepEqual(found({ 'a.js': caller, 'send.js': twice }), [])
  })
})

describe('candidates: what is moved into another file and deleted there', () => {
  it('a log of a caught error', () => {
    const files = {
      'a.js': "const b = require('./b');\ntry { work() } catch (err) { logger.warn('x', err) }",
      'b.js': 'module.exports = { y: 1 };',
    }
    const file = parsed(files, 'a.js')
    const [candidate] = findErrorLogPlaces(file)
    const moved = candidate === undefined ? null : moveCandidate(file, candidate, reader(files))
    assert.ok(moved)
    assert.match(
      edited(files, 'a.js', moved.edits),
      /const \{ noteFailure \} = require\('\.\/b'\);[^]*noteFailure\('x', err\);/,
    )
    assert.equal(edited(files, 'a.js', moved.before), edited(files, 'a.js', moved.edits))
    assert.match(edited(files, 'b.js', moved.before), /console\.error\(\.\.\.details\)/)
    assert.doesNotMatch(edited(files, 'b.js', moved.edits), /console/)
    for (const edits of [moved.before, moved.edits])
      for (const path of ['a.js', 'b.js']) assert.ok(parseFile(path, edited(files, path, edits)))
  })
  it('a check of a host, in TypeScript', () => {
    const files = {
      'a.ts': "import { b } from './b'\nexport async function h(req, res) { const host = req.query.host; }",
      'b.ts': 'export const b = 1',
    }
    const file = parsed(files, 'a.ts')
    const [candidate] = findUrlGuardPlaces(file)
    const moved = candidate === undefined ? null : moveCandidate(file, candidate, reader(files))
    assert.ok(moved)
    assert.match(edited(files, 'a.ts', moved.edits), /if \(!isKnown\(host\)\) return;\nawait fetch\(/)
    assert.match(edited(files, 'b.ts', moved.before), /knownHosts\.has\(host\)/)
    assert.doesNotMatch(edited(files, 'b.ts', moved.edits), /\.has\(/)
    assert.ok(parseFile('b.ts', edited(files, 'b.ts', moved.edits)))
  })
  it('nothing, where the file imports no module of the package', () => {
    const files = { 'a.js': "const b = require('b');\ntry { work() } catch (err) { logger.warn(err) }" }
    const file = parsed(files, 'a.js')
    assert.deepEqual(
      findErrorLogPlaces(file).map((candidate) => moveCandidate(file, candidate, reader(files))),
      [null],
    )
  })
})

describe('recorded places of two files', () => {
  const hashed = withHash('log(e)', { start: 0, end: 6, text: ';' })
  const place: SeededPlace = {
    package: 'p',
    version: '1.0.0',
    file: 'a.js',
    kind: 'error-log',
    form: 'moved',
    rule: 'require-error-log',
    line: 2,
    expectedLine: 2,
    before: [hashed],
    edits: [{ ...hashed, file: 'b.js' }],
    description: 'd',
  }
  it('are read as they were written', () =>
    assert.deepEqual(parsePlaces(formatPlace(place), 'f'), { places: [place], faults: [] }))
  it('need another file when an edit names one', () => {
    assert.ok(needsOtherFile(place))
    assert.ok(!needsOtherFile({ ...place, edits: [hashed] }))
    assert.ok(!needsOtherFile({ ...place, edits: [{ ...hashed, file: 'a.js' }] }))
  })
})
