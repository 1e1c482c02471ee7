// `logwright init`: what it writes, what it keeps, what it tells, and that its lines work in ESLint as they stand.
import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { CLEAN, LEAK, makeFolder, SWALLOW, type CapturedRun, type Folder } from './captured-run'

const ROOT = resolve(__dirname, '..', '..', '..')
const CONFIG = 'logwright.config.json'
const BASELINE = 'logwright-baseline.json'

describe('logwright init', () => {
  let folder: Folder
  beforeEach(() => {
    folder = makeFolder({ '.git/HEAD': '', 'package.json': '{}', 'src/leak.ts': LEAK, 'src/swallow.ts': SWALLOW })
  })
  afterEach(() => folder.remove())

  const manifest = (data: object): void => folder.write({ 'package.json': JSON.stringify(data) })
  const read = (name: string): string => readFileSync(folder.at(name), 'utf8')
  const init = (...args: readonly string[]): string => {
    const { code, stdout, stderr } = folder.run('init', ...args)
    assert.deepEqual([code, stderr], [0, ''])
    return stdout
  }
  const refused = (run: CapturedRun): string => {
    assert.deepEqual([run.code, run.stdout], [2, ''])
    return run.stderr
  }

  describe('writes a configuration', () => {
    it('with a schema, which the check then accepts', () => {
      assert.match(init(), /^Wrote logwright\.config\.json: preset recommended\.$/m)
      const { $schema, ...rest } = JSON.parse(read(CONFIG)) as Record<string, unknown>
      assert.match(
        String($schema),
        /^https:\/\/unpkg\.com\/logwright@\d+\.\d+\.\d+\/dist\/logwright\.config\.schema\.json$/,
      )
      assert.deepEqual(rest, { preset: 'recommended' })
      assert.equal(folder.run('check').code, 1)
    })

    it('whose schema is that of the installed package', () => {
      const schema = 'node_modules/logwright/dist/logwright.config.schema.json'
      folder.write({ [schema]: '{}' })
      init()
      assert.equal((JSON.parse(read(CONFIG)) as { $schema: string }).$schema, `./${schema}`)
    })

    it('as YAML', () => {
      init('--yaml', '--preset', 'strict')
      assert.match(read('logwright.config.yaml'), /^# yaml-language-server: \$schema=\S+\n#.*\npreset: strict /)
      assert.equal(folder.run('check').code, 1)
    })

    it('that names packages whose names say that they log, and that no model knows', () => {
      manifest({
        name: '@acme/shop',
        dependencies: { pino: '9', 'js-logger': '1', '@acme/logger': '1', logger: '1', 'log-update': '6' },
      })
      assert.match(init(), /^Loggers, known by models: pino; named in the configuration: js-logger, logger\.$/m)
      assert.deepEqual((JSON.parse(read(CONFIG)) as { loggers: unknown }).loggers, ['js-logger', 'logger#default'])
    })

    it('with the loggers of the packages of a monorepo', () => {
      folder.write({
        'packages/api/package.json': '{ "dependencies": { "winston": "3" } }',
        'packages/api/src/a.ts': CLEAN,
        'tools/unused/package.json': '{ "dependencies": { "bunyan": "1" } }',
      })
      assert.match(init(), /known by models: winston\.$/m)
    })

    it('not with --dry-run', () => {
      assert.match(init('--dry-run', '--baseline'), /^Would write logwright\.config\.json:\n {2}\{\n[^]*Would record/)
      assert.deepEqual([existsSync(folder.at(CONFIG)), existsSync(folder.at(BASELINE))], [false, false])
    })
  })

  describe('replaces nothing', () => {
    const OWN = '{ "preset": "all" }\n'

    it('and tells the steps with the configuration that is there', () => {
      folder.write({ [CONFIG]: OWN, 'eslint.config.mjs': 'export default []\n' })
      const stdout = init()
      assert.match(stdout, /^logwright\.config\.json is there already, and kept\./)
      assert.match(stdout, /logwright\.configs\.all,/)
      assert.equal(read(CONFIG), OWN)
    })

    it('and says so where an option asks for another one', () => {
      folder.write({ [CONFIG]: OWN })
      const already = 'logwright: logwright.config.json is there already. --force writes it anew.\n'
      assert.equal(refused(folder.run('init', '--preset', 'strict')), already)
      assert.equal(refused(folder.run('init', '--yaml')), already)
      assert.equal(read(CONFIG), OWN)
    })

    it('but with --force', () => {
      folder.write({ [CONFIG]: OWN, [BASELINE]: '{}' })
      init('--force', '--baseline')
      assert.match(read(CONFIG), /"preset": "recommended"/)
      assert.match(read(BASELINE), /src\/leak\.ts/)
    })

    it('and never leaves two configurations in one folder', () => {
      folder.write({ 'logwright.config.yml': 'preset: all\n' })
      assert.match(refused(folder.run('init', '--force')), /Say --yaml to write it anew/)
      init('--force', '--yaml')
      assert.match(read('logwright.config.yml'), /^preset: recommended/m)
    })

    it('and names a configuration above that counts', () => {
      folder.write({ 'inner/logwright.config.json': OWN, 'inner/deep/a.ts': CLEAN })
      const { stdout } = spawnInit(folder.at('inner/deep'))
      assert.match(stdout, /^\.\.\/logwright\.config\.json counts here, and is kept\./)
    })

    it('of a baseline', () => {
      folder.write({ [BASELINE]: '{ "schemaVersion": 1, "findings": {} }' })
      assert.match(init('--baseline'), /^logwright-baseline\.json is there already, and kept\./m)
      assert.equal(read(BASELINE), '{ "schemaVersion": 1, "findings": {} }')
    })
  })

  describe('records a baseline', () => {
    it('so that the check of its CI step succeeds', () => {
      const stdout = init('--baseline')
      assert.match(stdout, /^2 findings in 2 files: 1 error, 1 warning\. Read them:\n {2}npx logwright check$/m)
      const [, args] = /npx logwright (check \..*)/.exec(stdout) ?? []
      assert.equal(args, `check . --baseline ${BASELINE}`)
      assert.equal(folder.run(...(args ?? '').split(' ')).code, 0)
    })

    it('or offers one, where there are findings and no baseline', () => {
      assert.match(init(), /npx logwright check --baseline logwright-baseline\.json --update-baseline/)
      folder.write({ 'src/leak.ts': CLEAN, 'src/swallow.ts': CLEAN })
      const stdout = init()
      assert.match(stdout, /^No findings in 2 files\.$/m)
      assert.doesNotMatch(stdout, /baseline/)
    })
  })

  describe('tells the commands of the package manager', () => {
    const cases: readonly (readonly [string, Record<string, string>, string, string])[] = [
      ['npm', { 'package-lock.json': '{}' }, 'npm install --save-dev logwright', 'npx logwright check'],
      ['pnpm', { 'pnpm-lock.yaml': '' }, 'pnpm add --save-dev logwright', 'pnpm exec logwright check'],
      [
        'a pnpm workspace',
        { 'pnpm-lock.yaml': '', 'pnpm-workspace.yaml': '' },
        'pnpm add --save-dev --workspace-root logwright',
        'pnpm exec logwright check',
      ],
      ['yarn', { 'yarn.lock': '' }, 'yarn add --dev logwright', 'yarn logwright check'],
      [
        'bun',
        { 'package.json': '{ "packageManager": "bun@1.3.0" }' },
        'bun add --dev logwright',
        'bunx logwright check',
      ],
    ]
    for (const [name, files, add, check] of cases)
      it(name, () => {
        folder.write(files)
        const stdout = init()
        assert.ok(stdout.includes(`${add}\n`) && stdout.includes(`${check} .\n`), stdout)
      })
  })

  it('tells the step of the CI that is there', () => {
    folder.write({ '.github/workflows/ci.yml': '' })
    assert.match(init(), /- run: npx logwright check \. --format github\n/)
    folder.remove()
    folder = makeFolder({ '.git/HEAD': '', '.gitlab-ci.yml': '' })
    assert.match(init(), /logwright:\n {7}image: node:22\n {7}script: \['npm ci', 'npx logwright check \.'\]\n/)
  })

  it('tells the lines for oxlint, and no package that is there', () => {
    manifest({ devDependencies: { logwright: '1', 'eslint-plugin-logwright': '1' } })
    folder.write({ '.oxlintrc.json': '{}' })
    const list = '"extends": ["./node_modules/eslint-plugin-logwright/dist/oxlint/strict.json"],'
    const settings = '"settings": { "logwright": { "preset": "strict" } }'
    const stdout = init('--preset', 'strict')
    assert.ok(stdout.includes(`1. oxlint, .oxlintrc.json.\n     ${list}\n     ${settings}\n`), stdout)
    assert.doesNotMatch(stdout, /npm install/)
    folder.write({ '.oxlintrc.json': `{ ${list.slice(0, -1)} }` })
    assert.match(init(), /1\. oxlint, \.oxlintrc\.json\.\n {3}Names the plugin already: nothing to do\.\n/)
  })

  it('names what it cannot read, and goes on', () => {
    folder.write({ 'package.json': '{ nope', 'src/broken.ts': 'const = 1\n' })
    const { code, stdout, stderr } = folder.run('init')
    assert.equal(code, 0)
    assert.equal(stderr, `note: ${folder.at('package.json')}: No JSON object; passed over.\n`)
    assert.match(stdout, /2 findings in 3 files: 1 error, 1 warning\. 1 problem with the input\./)
  })

  it('stops at a broken configuration that is there', () => {
    folder.write({ [CONFIG]: '{ "ruls": {} }' })
    assert.match(refused(folder.run('init')), /logwright\.config\.json:1:3 {2}ruls: Unknown key 'ruls'/)
  })

  it('ends with 2 where it cannot write', function () {
    chmodSync(folder.path, 0o555)
    const run = folder.run('init')
    chmodSync(folder.path, 0o755)
    if (run.code === 0) this.skip() // root may write everywhere
    assert.match(refused(run), /^logwright: cannot write logwright\.config\.json: /)
  })

  it('works in an empty folder', () => {
    folder.remove()
    folder = makeFolder()
    assert.match(init(), /^No JavaScript or TypeScript files are here yet\.$/m)
  })

  // What it prints is pasted as it stands and run.
  describe('prints lines for ESLint that work', function () {
    this.timeout(60_000)
    before(() => assert.ok(existsSync(join(ROOT, 'packages/eslint-plugin/dist/index.js')), 'build first'))

    const install = (...packages: readonly (readonly [string, string])[]): void => {
      for (const [name, target] of packages) {
        mkdirSync(dirname(folder.at(`node_modules/${name}`)), { recursive: true })
        symlinkSync(join(ROOT, target), folder.at(`node_modules/${name}`))
      }
    }
    const lint = (version: 'eslint' | 'eslint8' | 'eslint9', env = {}): readonly string[] => {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [join(ROOT, 'node_modules', version, 'bin', 'eslint.js'), '--format', 'json', 'src'],
        { cwd: folder.path, encoding: 'utf8', env: { ...process.env, ...env } },
      )
      assert.equal(stderr, '')
      const results = JSON.parse(stdout) as readonly { messages: readonly { ruleId: string }[] }[]
      return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)).sort()
    }
    const linesAfter = (stdout: string, title: string): readonly string[] => {
      const lines = stdout.split('\n')
      const start = lines.findIndex((line) => line.includes(title)) + 1
      const end = lines.findIndex((line, i) => i >= start && /^\d+\. /.test(line))
      return lines.slice(start, end).map((line) => line.slice(5))
    }
    const FOUND = ['logwright/no-sensitive-data-in-logs', 'logwright/require-error-log']
    const PLUGIN = ['eslint-plugin-logwright', 'packages/eslint-plugin'] as const
    const PARSER = ['@typescript-eslint/parser', 'node_modules/@typescript-eslint/parser'] as const

    it('a whole file where there is none, with the parser for TypeScript', () => {
      manifest({ devDependencies: { eslint: '10' } })
      const stdout = init()
      assert.match(stdout, /npm install --save-dev eslint-plugin-logwright @typescript-eslint\/parser\n/)
      folder.write({ 'eslint.config.mjs': linesAfter(stdout, 'Write eslint.config.mjs:').join('\n') })
      install(PLUGIN, PARSER)
      for (const version of ['eslint', 'eslint9'] as const) assert.deepEqual(lint(version), FOUND)
    })

    for (const [file, isModule] of [
      ['eslint.config.mjs', true],
      ['eslint.config.cjs', false],
      ['eslint.config.js', false],
    ] as const)
      it(`entries for ${file}`, () => {
        const text = isModule ? 'export default []\n' : 'module.exports = []\n'
        folder.write({ [file]: text })
        const lines = linesAfter(init(), 'Load the plugin at the top')
        const blank = lines.indexOf('')
        const entries = `[\n${lines.slice(blank).join('\n')}\n]`
        folder.write({ [file]: `${lines.slice(0, blank).join('\n')}\n${text.replace('[]', entries)}` })
        install(PLUGIN, PARSER)
        for (const version of ['eslint', 'eslint9', 'eslint8'] as const)
          assert.deepEqual(lint(version, { ESLINT_USE_FLAT_CONFIG: 'true' }), FOUND)
      })

    it('a line for .eslintrc.json, which needs no more than it', () => {
      folder.write({ '.eslintrc.json': '{ "root": true }', 'src/a.mjs': LEAK.replace(/: string/g, '') })
      const line = linesAfter(init(), 'if there is none:').join('\n')
      folder.write({ '.eslintrc.json': `{ "root": true, ${line} }` })
      install(PLUGIN)
      assert.deepEqual(lint('eslint8', { ESLINT_USE_FLAT_CONFIG: 'false' }), FOUND.slice(0, 1))
    })

    it('nothing where the plugin is there', () => {
      folder.write({ 'eslint.config.mjs': "import logwright from 'eslint-plugin-logwright'\n" })
      assert.match(init(), /ESLint, eslint\.config\.mjs \(flat\)\.\n {3}Names the plugin already: nothing to do\.\n/)
    })
  })
})

function spawnInit(cwd: string): { readonly stdout: string } {
  const main = join(__dirname, '..', 'src', 'main.ts')
  return spawnSync(process.execPath, ['--conditions=source', '--import', require.resolve('tsx'), main, 'init'], {
    cwd,
    encoding: 'utf8',
  })
}
