// Breaks every invariant once in a small tree that is otherwise clean, and sees it fail there and nowhere else.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { INVARIANTS } from './all-invariants'
import { checkInvariants, readExceptions, type Exception, type NamedProblem } from './invariant'
import { readSourceTree } from './source-tree'

type Files = Readonly<Record<string, string>>

const DOCS =
  '# require-x\n\n## What it does\n\n## Why\n\n## Limits\n\n## When not to use it\n\n## Fix safety\n\n## Options\n'

const CLEAN: Files = {
  'packages/analysis/src/query/view.ts': "// What rules may ask.\n/** A view. */\nexport type View = 'view'\n",
  'packages/analysis/src/lower/calls.ts':
    "// Lowers calls.\nimport type { N } from '../syntax/tree'\n/** Is it? */\nexport const isCall = (n: N) => n.type === 'CallExpression'\n",
  'packages/analysis/src/limits.ts': '// Every limit of the analysis.\n/** Values. */\nexport const MAX_VALUES = 10\n',
  'packages/analysis/src/model/rows.ts':
    "// Rows of the models may name a library.\n/** One. */\nexport const ONE = 'pino'\n",
  'packages/models/logging/pino.yml': 'package: pino\n',
  'packages/models/ecmascript/path.yml': 'package: path\n',
  'packages/rules/src/wording.ts': '// Phrases that rules share.\n',
  'packages/rules/src/index.ts': "// The list of all rules.\nimport './require-x/rule'\n",
  'packages/rules/src/require-x/rule.ts':
    "// require-x: an example rule.\nimport '@logwright/analysis/query'\nimport '../wording'\nimport './fix'\n",
  'packages/rules/src/require-x/fix.ts': '// The fix of require-x.\n',
  'packages/rules/src/require-x/docs.md': DOCS,
  'packages/engine/src/io/node-io.ts': "// Input and output on Node.\nimport 'node:fs'\n",
  'packages/cli/src/check.ts':
    "// The command that checks.\nimport 'node:fs'\nimport '@logwright/engine'\nimport type { F } from '@logwright/analysis/query/finding'\n",
  'test-fixtures/rules/require-x/bad.js': '// A bad case.\nf()\n//<^^ error: require-x(no)\n',
  'test-fixtures/rules/require-x/good.js': '// A good case.\ng()\n',
}

interface Breach {
  readonly invariant: string
  readonly by: string
  readonly files: Files
  readonly says: RegExp
}

const breach = (invariant: string, by: string, files: Files, says: RegExp): Breach => ({ invariant, by, files, says })
const analysis = (code: string): Files => ({ 'packages/analysis/src/flow.ts': `// Flow of values.\n${code}\n` })
const rule = (code: string): Files => ({
  'packages/rules/src/require-x/rule.ts': `// require-x: an example rule.\n${code}\n`,
})

const BREACHES: readonly Breach[] = [
  breach('pure-core', 'a module of Node', analysis("import { join } from 'node:path'"), /pure/),
  breach('pure-core', 'a require without node:', analysis("const fs = require('fs')"), /pure/),
  breach('pure-core', 'ESLint', analysis("import type { Rule } from 'eslint'"), /knows no host/),
  breach('syntax-stays-low', 'an import of the syntax', analysis("import type { N } from './syntax/tree'"), /AST ends/),
  breach(
    'syntax-stays-low',
    'a compared node type',
    analysis("const is = (n) => n.type === 'IfStatement'"),
    /IfStatement/,
  ),
  breach(
    'syntax-stays-low',
    'a switched node type',
    rule("switch (n.type) { case 'TSAsExpression': break }"),
    /TSAsExpression/,
  ),
  breach('no-library-names', 'a compared package', analysis("const is = (m) => m === 'pino'"), /library's name/),
  breach('no-library-names', 'a type of a package', rule("const type = 'pino.Logger'"), /pino\.Logger/),
  breach('no-library-names', 'a regular expression', rule('const is = /^(?:pino|log)$/'), /'pino'/),
  breach('rule-imports', 'another rule', rule("import '../require-y/rule'"), /own folder only/),
  breach(
    'rule-imports',
    'the inside of the analysis',
    rule("import '@logwright/analysis/flow/trace'"),
    /own folder only/,
  ),
  breach(
    'only-engine-does-io',
    'a plugin that reads',
    { 'packages/eslint-plugin/src/a.ts': "// The adapter.\nimport 'node:fs'\n" },
    /io port/,
  ),
  breach(
    'only-engine-does-io',
    'the engine beside its port',
    { 'packages/engine/src/a.ts': "// The session.\nimport 'node:fs'\n" },
    /io port/,
  ),
  breach(
    'hosts-without-rules',
    'one rule',
    { 'packages/cli/src/a.ts': "// A host of it.\nimport '@logwright/rules/require-x/rule'\n" },
    /not one rule/,
  ),
  breach(
    'hosts-without-rules',
    'a pass',
    { 'packages/cli/src/a.ts': "// A host of it.\nimport '@logwright/analysis/lower/calls'\n" },
    /no rule logic/,
  ),
  breach('limits-in-one-file', 'a stray limit', analysis('const MAX_DEPTH = 3'), /MAX_DEPTH/),
  breach(
    'limits-in-one-file',
    'a second file',
    { 'packages/analysis/src/flow/limits.ts': '// More limits of it.\n' },
    /second limits/,
  ),
  breach('file-names', 'a catch-all', { 'packages/cli/src/utils.ts': '// Things of all kinds.\n' }, /says nothing/),
  breach(
    'file-names',
    'a catch-all folder',
    { 'packages/cli/src/helpers/a.ts': '// Things of all kinds.\n' },
    /says nothing/,
  ),
  breach('file-names', 'camel case', { 'packages/cli/src/sarifLog.ts': '// The SARIF log.\n' }, /kebab-case/),
  breach(
    'file-sizes',
    'a long file',
    { 'packages/cli/src/long.ts': `// A very long file.\n${'f()\n'.repeat(400)}` },
    /401 lines/,
  ),
  breach('first-lines', 'no comment', { 'packages/cli/src/bare.ts': 'f()\n' }, /first line/),
  breach('rule-folders', 'a missing page', { 'packages/rules/src/require-x/docs.md': '' }, /lacks the heading/),
  breach(
    'rule-folders',
    'no good fixture',
    { 'test-fixtures/rules/require-x/good.js': 'g() //! require-x(no)\n' },
    /no good fixture/,
  ),
  breach('rule-folders', 'no bad fixture', { 'test-fixtures/rules/require-x/bad.js': 'g()\n' }, /no bad fixture/),
  breach(
    'rule-folders',
    'a rule that is not listed',
    { 'packages/rules/src/index.ts': '// The list of all rules.\n' },
    /not in the list/,
  ),
  breach('documented-exports', 'an export without doc', analysis('export const depth = 3'), /depth has no doc/),
  breach('no-empty-catch', 'an empty catch', analysis('try { f() } catch { /* why not */ }'), /hides an error/),
  breach('no-empty-catch', 'an empty handler', analysis('f().catch(() => {})'), /hides an error/),
  breach('doc-links', 'a page that is gone', { 'README.md': 'see [it](docs/gone.md)\n' }, /leads nowhere/),
  breach('doc-links', 'a heading that is gone', { 'docs/a.md': '# A\n\n[b](#b), [a](#a)\n' }, /'#b' leads nowhere/),
  breach('no-workplace-paths', 'a home folder', { 'README.md': 'see /home/' + 'jane/project\n' }, /one machine/),
]

describe('tidy', () => {
  let root = ''
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'tidy-'))))
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  const check = (files: Files, exceptions: readonly Exception[] = []): readonly NamedProblem[] => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return checkInvariants(readSourceTree(root), INVARIANTS, exceptions)
  }

  it('finds nothing in a clean tree', () => assert.deepEqual(check(CLEAN), []))

  for (const { invariant, by, files, says } of BREACHES) {
    it(`${invariant} is broken by ${by}`, () => {
      const problems = check({ ...CLEAN, ...files })
      assert.deepEqual([...new Set(problems.map((problem) => problem.invariant))], [invariant])
      assert.match(problems.map(({ message }) => message).join('\n'), says)
    })
  }

  it('has a breach for every invariant', () => {
    const broken = new Set(BREACHES.map(({ invariant }) => invariant))
    assert.deepEqual(
      INVARIANTS.map(({ name }) => name).filter((name) => !broken.has(name)),
      [],
    )
  })

  describe('allow-list', () => {
    const exception = {
      invariant: 'no-library-names',
      path: 'packages/analysis/src/flow.ts',
      what: 'pino',
      reason: 'a reason',
    }

    it('covers the place and the word that it names', () => {
      assert.deepEqual(check({ ...CLEAN, ...analysis("const name = 'pino'") }, [exception]), [])
    })
    it('reports an exception that covers nothing', () => {
      assert.match(check(CLEAN, [exception])[0]?.message ?? '', /covers nothing/)
    })
    it('refuses an entry without a reason', () => {
      check({ 'scripts/tidy/allowed.yml': '- { invariant: file-names, path: a.ts }\n' })
      assert.throws(() => readExceptions(root), /gives no reason/)
    })
  })
})
