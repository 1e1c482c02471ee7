// Whatever is linted: no crash, the file's own problem is ESLint's to report, and mistakes in options and configuration are
// located.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { INTERNAL_ERROR } from '@logwright/engine'
import { DEEP_TEXTS } from '../../engine/test/deep-nesting'
import { DEEP_PATHS } from './deep-nesting'
import { ESLINTS, type LintMessage } from './eslint-versions'

const RULE = 'logwright/no-sensitive-data-in-logs'
const LEAK = "import pino from 'pino'\nexport const f = (password) => pino().info({ password })\n"

const idsOf = (messages: readonly LintMessage[]): readonly unknown[] => messages.map(({ messageId }) => messageId)

for (const { name, lint } of ESLINTS) {
  describe(`bad input in ${name}`, () => {
    let folder = ''
    const write = (files: Readonly<Record<string, string>>): void => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }
    }
    beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), 'logwright-plugin-')))))
    afterEach(() => rmSync(folder, { recursive: true, force: true }))

    it('broken code is left to ESLint', async () => {
      for (const filePath of DEEP_PATHS) {
        const { messages } = await lint(`${LEAK}const = ;\n`, { filePath })
        assert.deepEqual(
          messages.map(({ ruleId, line }) => [ruleId, line]),
          [[null, 3]],
        )
      }
    })

    it('a broken, binary or empty import leaves the importing file its findings', async () => {
      write({ 'broken.js': 'export const = ;', 'binary.js': 'MZ\0\0', 'empty.js': '', 'folder.js/index.txt': '' })
      const imports = ['broken', 'binary', 'empty', 'folder', 'missing'].map((file) => `import './${file}.js'\n`)
      assert.deepEqual(idsOf((await lint(imports.join('') + LEAK, { cwd: folder })).messages), ['reaches'])
    })

    it('an empty file has nothing', async () => {
      for (const text of ['', '\n', '\uFEFF', '// only a comment', '#!/usr/bin/env node\n'])
        assert.deepEqual((await lint(text)).messages, [], JSON.stringify(text))
    })

    it('a binary file crashes nothing', async () => {
      assert.deepEqual(idsOf((await lint(`/* MZ\0\0 */ ${LEAK}`)).messages), [])
      assert.equal((await lint('MZ\0\0')).messages[0]?.ruleId, null)
    })

    it('a text over the limit is skipped', async () => {
      assert.deepEqual((await lint(`${LEAK}/* ${'x\n'.repeat(2_600_000)} */`)).messages, [])
    })

    it('minified code is skipped', async () => {
      assert.deepEqual((await lint(LEAK.replace(/\n/g, ';') + 'f(1);'.repeat(3_000))).messages, [])
    })

    it('files that import each other are linted', async () => {
      const a = "import pino from 'pino'\nimport { b } from './b.js'\nexport const a = (x) => (b(x), pino().info(x))\n"
      const b = "import { a } from './a.js'\nexport const b = (password) => a({ password })\n"
      write({ 'a.js': a, 'b.js': b, 'self.js': "export * from './self.js'\n" })
      assert.deepEqual((await lint(a, { cwd: folder, filePath: 'a.js' })).messages, [])
      assert.ok(!idsOf((await lint(b, { cwd: folder, filePath: 'b.js' })).messages).includes(INTERNAL_ERROR))
      assert.deepEqual((await lint("export * from './self.js'\n", { cwd: folder, filePath: 'self.js' })).messages, [])
    })

    it('code nested a hundred deep is analysed', async () => {
      const deep = (open: string, close: string): string => `${open}\n`.repeat(100) + close.repeat(100)
      for (const text of [deep('{', '}'), deep('f(() => {', '})'), deep('if (a) {', '}'), `x = ${deep('a +', '')}1`])
        assert.deepEqual(idsOf((await lint(LEAK + text)).messages), ['reaches'], text.slice(0, 20))
    })

    // In a process of its own: whoever overflows its stack takes its process along.
    it('nesting of 100,000 is ESLint’s to refuse', () => {
      const script = join(__dirname, 'deep-nesting.ts')
      const child = spawnSync(process.execPath, ['--conditions=source', '--import', 'tsx', script, name], {
        encoding: 'utf8',
      })
      const wanted = Object.keys(DEEP_TEXTS).flatMap((what) => DEEP_PATHS.map((path) => `${what}, ${path}: fine`))
      assert.deepEqual(child.stdout.trim().split('\n'), wanted, child.signal ?? child.stderr)
    })

    it('an unknown option is named, with its rule', async () => {
      const wrong = lint(LEAK, { rules: { [RULE]: ['error', { name: ['pin'] }] } })
      await assert.rejects(wrong, (error: Error) => error.message.includes(RULE) && /"name"/.test(error.message))
    })

    it('a wrong configuration is named by file, line, key and the nearest key', async () => {
      write({ 'logwright.config.json': '{\n  "ruls": {}\n}' })
      const { messages } = await lint(LEAK, { cwd: folder })
      assert.deepEqual(idsOf(messages), ['configuration', 'reaches'])
      const text = messages[0]?.message ?? ''
      assert.ok(text.includes(`${join(folder, 'logwright.config.json')}:2: Unknown key 'ruls'; did you mean 'rules'?`))
    })
  })
}
