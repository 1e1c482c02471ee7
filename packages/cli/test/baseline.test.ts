// `--baseline`: findings that are on record do not fail the run, new ones do.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Log } from 'sarif'
import type { JsonOutput } from '../src/formats/json'
import { CLEAN, LEAK, makeFolder, SWALLOW, type Folder } from './captured-run'

const FILE = 'logwright-baseline.json'

describe('baseline', () => {
  let folder: Folder
  beforeEach(() => {
    folder = makeFolder({ 'src/leak.ts': LEAK, 'src/swallow.ts': SWALLOW })
    const { code, stdout } = folder.run('check', '--baseline', FILE, '--update-baseline')
    assert.deepEqual({ code, stdout }, { code: 0, stdout: 'No findings in 2 files (2 in the baseline).\n' })
  })
  afterEach(() => folder.remove())

  const text = (): string => readFileSync(folder.at(FILE), 'utf8')
  const check = (...args: readonly string[]) => folder.run('check', '--baseline', FILE, ...args)

  it('records each finding by file and rule', () => {
    const { schemaVersion, findings } = JSON.parse(text()) as { schemaVersion: number; findings: object }
    assert.equal(schemaVersion, 1)
    assert.deepEqual(
      Object.entries(findings).map(([file, entry]) => [file, Object.keys(entry as object)]),
      [
        ['src/leak.ts', ['no-sensitive-data-in-logs']],
        ['src/swallow.ts', ['require-error-log']],
      ],
    )
  })

  it('is silent about what it has, also when lines move or are reindented', () => {
    assert.equal(check().code, 0)
    folder.write({ 'src/leak.ts': `\n// moved\n${LEAK.replace('  log.info', '      log.info')}` })
    assert.equal(check().code, 0)
  })

  it('reports what is new, and an equal line once more', () => {
    folder.write({ 'src/leak.ts': LEAK.replace(/^ {2}log\.info.*$/m, '$&\n$&') })
    const { code, stdout } = check()
    assert.equal(code, 1)
    assert.match(stdout, /^1 finding: 1 error, 0 warnings in 2 files \(2 in the baseline\)\.$/m)
  })

  it('leaves to a comment what a comment suppresses', () => {
    folder.write({
      'src/swallow.ts': SWALLOW.replace('  } catch', '  // logwright-disable-next-line -- optional\n  } catch'),
    })
    assert.match(check().stdout, /1 suppressed by comments; 1 in the baseline; 1 in the baseline found no more/)
  })

  it('tells what is found no more, and takes it out when it is updated', () => {
    folder.write({ 'src/leak.ts': CLEAN })
    assert.match(check().stdout, /1 in the baseline found no more: --update-baseline takes it out/)
    check('--update-baseline')
    assert.doesNotMatch(text(), /leak/)
    assert.doesNotMatch(check().stdout, /no more/)
  })

  it('keeps entries of files that a run does not check, and drops those of files that are gone', () => {
    const written = JSON.parse(text()) as { findings: Record<string, unknown> }
    written.findings['src/gone.ts'] = { 'require-error-log': ['0'] }
    folder.write({ [FILE]: JSON.stringify(written), 'src/new.ts': SWALLOW })
    check('src/new.ts', '--update-baseline')
    assert.deepEqual(Object.keys((JSON.parse(text()) as { findings: object }).findings), [
      'src/leak.ts',
      'src/new.ts',
      'src/swallow.ts',
    ])
  })

  it('is named by other formats', () => {
    const { summary, files } = JSON.parse(check('--format', 'json').stdout) as JsonOutput
    assert.equal(summary.baselined, 2)
    assert.equal(summary.suppressed, 0)
    assert.equal(files[0]?.findings[0]?.suppressed?.reason, 'recorded in the baseline')
    const { runs } = JSON.parse(check('--format', 'sarif').stdout) as Log
    assert.deepEqual(
      runs[0]?.results?.flatMap(({ suppressions }) => suppressions?.map(({ kind }) => kind)),
      ['external', 'external'],
    )
    assert.equal(check('--format', 'github').stdout, '')
  })

  it('ends with 2 where it is missing, broken, or not named', () => {
    const says = (...args: readonly string[]): string => {
      const { code, stderr } = folder.run('check', ...args)
      assert.equal(code, 2)
      return stderr
    }
    assert.equal(
      says('--baseline', 'nope.json'),
      'logwright: There is no baseline nope.json. Write it with --update-baseline.\n',
    )
    assert.equal(says('--update-baseline'), 'logwright: --update-baseline needs --baseline <file>.\n')
    folder.write({ 'a.json': '{', 'b.json': '{ "schemaVersion": 1, "findings": { "src/a.ts": [] } }' })
    assert.match(says('--baseline', 'a.json'), /^logwright: The baseline a\.json is no JSON: /)
    assert.match(says('--baseline', 'b.json', '--update-baseline'), /^logwright: b\.json is no baseline of Logwright/)
    assert.equal(says('--baseline', 'src'), 'logwright: Cannot read the baseline src: Is a directory, not a file.\n')
  })
})
