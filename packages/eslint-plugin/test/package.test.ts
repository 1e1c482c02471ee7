// The package as npm would install it: packed, unpacked, loaded with `require` and `import`, with TypeScript 7, any or none.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import * as tar from 'tar'

const PACKAGE = resolve(__dirname, '..')
const ROOT = resolve(PACKAGE, '..', '..')
const BUNDLE = join(PACKAGE, 'dist', 'index.js')

const LOADS = `
  const names = (plugin) => Object.keys(plugin.configs).join() + ' ' + Object.keys(plugin.rules).length
  const required = require('eslint-plugin-logwright')
  import('eslint-plugin-logwright').then((imported) => {
    if (imported.default !== required || imported.configs !== required.configs) throw new Error('two plugins')
    const loaded = Object.keys(require.cache).filter((file) => /typescript|oxc-parser/.test(file.replace(__dirname, '')))
    if (loaded.length > 0) throw new Error('loads ' + loaded)
    console.log(names(required))
  })`

describe('packed package', function () {
  this.timeout(120_000)
  let folder = ''

  before(async () => {
    const { build } = (await import('../build.mjs' as string)) as { readonly build: () => Promise<unknown> }
    await build()
    if (!existsSync(join(PACKAGE, 'dist', 'index.d.ts'))) {
      spawnSync(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-b', PACKAGE])
    }
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'logwright-pack-')))
    const npm = join(dirname(process.execPath), 'npm')
    const packed = execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: PACKAGE,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }]
    const target = join(folder, 'node_modules', 'eslint-plugin-logwright')
    mkdirSync(target, { recursive: true })
    await tar.extract({ file: join(folder, filename), cwd: target, strip: 1 })
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  const run = (code: string, file = 'probe.cjs'): string => {
    writeFileSync(join(folder, file), code)
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, file)], {
      cwd: folder,
      encoding: 'utf8',
    })
    assert.equal(status, 0, stderr)
    return stdout.trim()
  }

  const installed = (path: string): string => join(folder, 'node_modules', 'eslint-plugin-logwright', path)

  it('holds what it names, and no more', () => {
    const manifest = JSON.parse(readFileSync(installed('package.json'), 'utf8')) as Record<string, unknown>
    assert.equal(manifest['private'], undefined)
    // Imported files are read with it; it comes with native builds and a WebAssembly one.
    assert.deepEqual(Object.keys(manifest['dependencies'] ?? {}), ['oxc-parser'])
    for (const file of ['index.js', 'index.mjs', 'index.d.ts', 'index.d.mts', 'plugin-types.d.ts'])
      assert.ok(existsSync(installed(`dist/${file}`)), file)
    for (const preset of ['recommended', 'strict', 'all']) {
      const config = JSON.parse(readFileSync(installed(`dist/oxlint/${preset}.json`), 'utf8')) as Record<
        string,
        unknown
      >
      assert.deepEqual(Object.keys(config), ['jsPlugins', 'rules'])
    }
    for (const file of ['LICENSE', 'README.md']) assert.ok(existsSync(installed(file)), file)
    for (const absent of ['src', 'test', 'build.mjs', 'dist/plugin.d.ts'])
      assert.ok(!existsSync(installed(absent)), absent)
  })

  it('loads the same plugin by require and by import, without TypeScript', () =>
    assert.match(run(LOADS), /^recommended,strict,all,.* \d+$/))

  it('loads beside TypeScript 7, which exports nothing but its version', () => {
    const typescript = join(folder, 'node_modules', 'typescript')
    mkdirSync(typescript, { recursive: true })
    writeFileSync(join(typescript, 'package.json'), '{ "name": "typescript", "version": "7.0.2", "main": "index.js" }')
    writeFileSync(join(typescript, 'index.js'), "exports.version = '7.0.2'")
    assert.match(run(LOADS), /^recommended,strict,all,/)
    rmSync(typescript, { recursive: true })
  })

  it('lints from where it is installed', () => {
    symlinkSync(join(ROOT, 'node_modules', 'eslint'), join(folder, 'node_modules', 'eslint'))
    const code = `
      import { ESLint } from 'eslint'
      import { defineConfig } from 'eslint/config'
      import logwright from 'eslint-plugin-logwright'
      const config = defineConfig([{ files: ['**/*.js'], plugins: { logwright }, extends: ['logwright/recommended'] }])
      const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: config })
      const [{ messages }] = await eslint.lintText("import pino from 'pino'; pino().info({ password: process.argv[2] })", { filePath: 'app.js' })
      console.log(messages.map((message) => message.ruleId).join())`
    assert.equal(run(code, 'lint.mjs'), 'logwright/no-sensitive-data-in-logs')
  })

  it('has types that hold under ESLint 10, in both module systems', () => {
    const use = `
      import { ESLint, type Linter } from 'eslint'
      const configs: Linter.Config[] = [logwright.configs.recommended, logwright.configs.strict, logwright.configs.all]
      const asPlugin: ESLint.Plugin = logwright
      const entry: string = logwright.meta.name
      // @ts-expect-error: ESLint's own types are really there
      const wrong: Linter.Config = { rules: 1 }
      export { configs, asPlugin, entry, wrong }`
    writeFileSync(
      join(folder, 'types.mts'),
      `import logwright, { type LogwrightSettings } from 'eslint-plugin-logwright'\nimport { defineConfig } from 'eslint/config'\n${use}\nexport const settings: LogwrightSettings = { preset: 'strict' }\nexport default defineConfig([logwright.configs.recommended, { plugins: { logwright }, extends: ['logwright/strict'] }])`,
    )
    writeFileSync(join(folder, 'types.cts'), `import logwright = require('eslint-plugin-logwright')\n${use}`)
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
    const compilerOptions = {
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      module: 'node20',
      skipLibCheck: true,
      types: [],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['types.mts', 'types.cts'] }))
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { cwd: folder, encoding: 'utf8' })
    assert.equal(status, 0, stdout)
  })
})

describe('bundle', () => {
  it('requires Node’s own modules and its package.json, nothing else', () => {
    const text = readFileSync(BUNDLE, 'utf8')
    const required = [...text.matchAll(/\b(?:require|import)\((["'`])([^"'`]+)\1\)/g)].map((match) => match[2] ?? '')
    const foreign = required.filter(
      (module) =>
        !/^(?:node:)?(?:path|module|util|process|buffer|url|fs|os|crypto|events|assert|constants|stream|wasi)$/.test(
          module,
        ),
    )
    assert.deepEqual([...new Set(foreign)].sort(), [])
    assert.doesNotMatch(text, /require(?:\.resolve)?\(["'`](?:typescript|@typescript-eslint\/)/)
  })
})
