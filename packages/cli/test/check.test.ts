// `logwright check`: exit codes, options, what is said about bad input.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { CLEAN, LEAK, makeFolder, SWALLOW, type Folder } from './captured-run'

const ESCAPE = '\u001b'

describe('logwright check', () => {
  let folder: Folder
  beforeEach(() => (folder = makeFolder({ 'src/clean.ts': CLEAN })))
  afterEach(() => folder.remove())

  describe('exit code', () => {
    it('0 without findings', () => {
      assert.deepEqual(folder.run('check'), { code: 0, stdout: 'No findings in 1 file.\n', stderr: '' })
    })

    it('1 for an error', () => {
      folder.write({ 'src/leak.ts': LEAK })
      assert.equal(folder.run('check').code, 1)
    })

    it('1 for a warning, unless only errors fail the run', () => {
      folder.write({ 'src/swallow.ts': SWALLOW })
      assert.equal(folder.run('check').code, 1)
      assert.equal(folder.run('check', '--fail-on', 'error').code, 0)
      folder.write({ 'logwright.config.yml': 'failOn: error' })
      assert.equal(folder.run('check').code, 0)
      assert.equal(folder.run('check', '--fail-on', 'warning').code, 1)
    })

    it('1 for more warnings than allowed', () => {
      folder.write({ 'src/swallow.ts': SWALLOW })
      assert.equal(folder.run('check', '--max-warnings', '1').code, 0)
      assert.equal(folder.run('check', '--max-warnings', '0').code, 1)
    })

    it('2 for wrong usage', () => {
      for (const args of [
        ['check', '--format', 'xml'],
        ['check', '--nonsense'],
        ['chekc'],
        ['check', '--max-warnings', 'x'],
        ['check', '--rule', 'x'],
      ]) {
        const { code, stderr } = folder.run(...args)
        assert.equal(code, 2, args.join(' '))
        assert.match(stderr, /^error: /)
      }
    })

    it('2 for a forgotten command, with what was meant', () => {
      const { code, stderr } = folder.run('src')
      assert.equal(code, 2)
      assert.equal(stderr, "error: unknown command 'src'\nCheck files with: logwright check [paths...]\n")
    })

    it('0 for help and version', () => {
      assert.equal(folder.run('--help').code, 0)
      assert.match(folder.run('check', '--help').stdout, /Exit codes/)
      assert.match(folder.run('--version').stdout, /^\d+\.\d+\.\d+/)
    })

    it('2 for a path that does not exist, 1 when there are findings besides', () => {
      const { code, stdout } = folder.run('check', 'nope.ts')
      assert.equal(code, 2)
      assert.match(stdout, /nope\.ts\n {2}io {2}No such file or directory\./)
      folder.write({ 'src/leak.ts': LEAK })
      assert.equal(folder.run('check', 'nope.ts', 'src').code, 1)
    })

    it('2 for a glob that matches nothing', () => {
      assert.match(folder.run('check', 'lib/**/*.ts').stdout, /lib\/\*\*\/\*\.ts\n {2}io {2}No file matches\./)
    })

    it('2 for a file that does not parse, with its place', () => {
      folder.write({ 'src/broken.ts': 'const a = 1\nconst = 2\n' })
      const { code, stdout } = folder.run('check')
      assert.equal(code, 2)
      assert.match(stdout, /src\/broken\.ts\n {2}2:7 {2}syntax {2}/)
    })

    it('2 for a wrong configuration, with file, line, key and the nearest key', () => {
      folder.write({ 'logwright.config.yml': 'preset: all\nrulez: {}\n' })
      const { code, stderr, stdout } = folder.run('check')
      assert.deepEqual([code, stdout], [2, ''])
      assert.equal(
        stderr,
        `${folder.at('logwright.config.yml')}:2:1  rulez: Unknown key 'rulez'; did you mean 'rules'?\n`,
      )
    })

    it('2 for an unknown rule on the command line', () => {
      assert.match(
        folder.run('check', '--rule', 'require-eror-log:off').stderr,
        /Unknown rule 'require-eror-log'; did you mean 'require-error-log'\?/,
      )
    })
  })

  describe('rules', () => {
    it('are set by --rule', () => {
      folder.write({ 'src/swallow.ts': SWALLOW })
      assert.equal(folder.run('check', '--rule', 'require-error-log:off').code, 0)
      assert.match(folder.run('check', '--rule', 'require-error-log:error').stdout, /1 finding: 1 error, 0 warnings/)
    })

    it('are silenced by a comment', () => {
      folder.write({
        'src/leak.ts': LEAK.replace(
          '  log.info',
          '  // logwright-disable-next-line no-sensitive-data-in-logs -- demo\n  log.info',
        ),
      })
      assert.deepEqual(folder.run('check'), {
        code: 0,
        stdout: 'No findings in 2 files (1 suppressed by comments).\n',
        stderr: '',
      })
    })

    it('come from a configuration named on the command line', () => {
      folder.write({ 'src/swallow.ts': SWALLOW, 'other.json': '{ "rules": { "require-error-log": "off" } }' })
      assert.equal(folder.run('check', '--config', 'other.json').code, 0)
      assert.match(
        folder.run('check', '--config', 'none.json').stderr,
        /none\.json {2}Cannot read the configuration: No such file/,
      )
    })
  })

  describe('output', () => {
    it('shows place, message, rule, steps and the line of code', () => {
      folder.write({ 'src/leak.ts': LEAK })
      const { stdout } = folder.run('check')
      assert.match(stdout, /^src\/leak\.ts\n {2}4:\d+ {2}error {4}.*password.* {2}no-sensitive-data-in-logs\n/)
      assert.match(stdout, /\n {6}1\. \d+:\d+ {2}\S/)
      assert.match(stdout, /\n {6}4 \| {3}log\.info\(\{ user, password \}, 'login'\)\n {8}\| +\^+\n/)
      assert.match(stdout, /\n1 finding: 1 error, 0 warnings in 2 files\.\n$/)
    })

    it('--quiet shows errors only and says what it hides', () => {
      folder.write({ 'src/leak.ts': LEAK, 'src/swallow.ts': SWALLOW })
      const { stdout } = folder.run('check', '--quiet')
      assert.doesNotMatch(stdout, /require-error-log/)
      assert.match(stdout, /1 warning not shown/)
    })

    it('has colours only when asked', () => {
      assert.equal(folder.run('check').stdout.includes(ESCAPE), false)
      assert.ok(folder.run('check', '--color').stdout.includes(`${ESCAPE}[32m`))
      assert.equal(folder.run('check', '--no-color').stdout.includes(ESCAPE), false)
    })

    it('lets no file drive the terminal', () => {
      folder.write({ 'src/leak.ts': LEAK.replace("'login'", "'\u001b[31mred\u0007'") })
      const { stdout } = folder.run('check')
      assert.deepEqual([stdout.includes(ESCAPE), stdout.includes('\u0007')], [false, false])
    })

    it('goes to a file', () => {
      folder.write({ 'src/leak.ts': LEAK })
      assert.deepEqual(folder.run('check', '--output', 'report.txt', '--color'), { code: 1, stdout: '', stderr: '' })
      assert.match(readFileSync(folder.at('report.txt'), 'utf8'), /1 finding/)
      assert.deepEqual(folder.run('check', '--output', 'no/such/report.txt').code, 2)
    })

    it('--stats tells what was seen and what is out of scope', () => {
      folder.write({ 'test/a.test.ts': CLEAN, 'src/min.js': `f(${'1,'.repeat(3_000)}2)` })
      const { stdout } = folder.run('check', '--stats')
      assert.match(stdout, /files +3\n/)
      assert.match(stdout, /nodes +\d+/)
      assert.match(stdout, /not understood +\d+ \(\d+\.\d\d %\)/)
      assert.match(stdout, / {2}parse +\d+\.\d ms/)
      assert.match(stdout, /out of scope, a test file.*: 1 file\n {2}test\/a\.test\.ts/)
      assert.match(stdout, /out of scope, minified \(very long lines\): 1 file\n {2}src\/min\.js/)
    })

    it('--coverage tells what is logged and what is not', () => {
      const login = (log: string): string => `
import express from 'express'
import { compare } from 'bcrypt'
express().post('/login', async (req, res) => {
  if (!(await compare(req.body.password, process.env.HASH))) {
    ${log}
    return res.sendStatus(401)
  }
  res.sendStatus(204)
})
`
      folder.write({ 'src/a.ts': login('console.warn("login failed")'), 'src/b.ts': login('') })
      const logged = folder.run('check', '--coverage', 'src/a.ts').stdout
      assert.match(logged, /require-auth-failure-log {2}covered: logged at 1 place\n/)
      assert.match(logged, / {2}16\.3\.2 {2}not seen\n/)
      assert.match(logged, / {2}16\.5\.2 {2}not checked/)
      const both = folder.run('check', '--coverage', 'src').stdout
      assert.match(both, / {2}16\.3\.1 {2}gap: 1 place, 1 logged\n/)
      const json = JSON.parse(folder.run('check', '--coverage', '--format', 'json', 'src').stdout) as {
        readonly coverage: { readonly requirements: readonly object[]; readonly events: readonly { id: string }[] }
      }
      assert.deepEqual(json.coverage.requirements[0], {
        id: '16.3.1',
        rules: ['require-auth-failure-log', 'require-auth-success-log'],
        status: 'gap',
        logged: 1,
        gaps: 1,
        likely: 0,
        says: 'All operations of authentication are logged, those that succeed and those that fail.',
      })
      assert.ok(json.coverage.events.some(({ id }) => id === 'sys_crash'))
    })

    it('--coverage counts a last handler that logs, and none that does not', () => {
      const server = (log: string): string => `
import express from 'express'
const app = express()
app.use((err, req, res, next) => {
  ${log}
  res.status(500).end()
})
`
      folder.write({ 'src/a.js': server('console.error(err)'), 'other/b.js': server('') })
      assert.match(folder.run('check', '--coverage', 'src').stdout, / {2}16\.5\.4 {2}covered: logged at 1 place\n/)
      assert.match(folder.run('check', '--coverage', 'other').stdout, / {2}16\.5\.4 {2}not seen\n/)
    })

    it('says why a named file is out of scope', () => {
      folder.write({ 'test/a.test.ts': CLEAN })
      assert.match(folder.run('check', 'test/a.test.ts').stdout, /test\/a\.test\.ts\n {2}out of scope: a test file/)
    })
  })
})
