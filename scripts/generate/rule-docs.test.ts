// Documentation made from the rules: pages, index, README table, and what keeps a page from being made.
import assert from 'node:assert/strict'
import type { Rule } from '@logwright/analysis/query/rule'
import { staleFiles, writeFiles } from './generated-files'
import { ruleDocs } from './rule-docs'
import { temporaryTree, type TemporaryTree } from './temporary-tree'

const rule: Rule<{ classes: readonly string[]; deep: boolean }> = {
  id: 'no-x',
  meta: {
    description: 'Disallow x in logs',
    group: 'leaks',
    cwe: [532],
    asvs: ['16.2.5'],
    owasp: ['A09:2025 Security Logging & Alerting Failures'],
    severity: 'error',
    preset: 'strict',
    messages: { found: "'{{name}}' is an x." },
    hasFix: false,
    hasSuggestions: true,
    schema: {
      type: 'object',
      properties: {
        classes: { type: 'array', items: { enum: ['a', 'b'] }, description: 'Classes of x.' },
        deep: { type: 'boolean', description: 'Look inside | beside.' },
      },
    },
  },
  defaults: {
    recommended: { classes: ['a'], deep: true },
    strict: { classes: ['a', 'b'], deep: true },
    all: { classes: [], deep: true },
  },
  find: () => [],
}

const DOCS = 'packages/rules/src/no-x/docs.md'
const FILES = {
  'README.md': '# T\n<!-- rules:start -->old<!-- rules:end -->\nend\n',
  [DOCS]: '# no-x\n\n## What it does\n\n<!-- fixture: x.ts -->\n\n## Options\n\n- `deep`: as it says.\n',
  'test-fixtures/rules/no-x/x.ts': 'log(x) //! no-x(found)\n',
  'docs/rules/gone.md': 'a page of a rule that is gone\n',
}

describe('generated documentation', () => {
  let tree: TemporaryTree
  beforeEach(() => (tree = temporaryTree(FILES)))
  afterEach(() => tree.remove())

  const generate = () => {
    const generated = ruleDocs(tree.root, [rule as Rule])
    writeFiles(tree.root, generated.files)
    return generated
  }

  it('makes a page with header, fixture and options', () => {
    assert.deepEqual(generate().problems, [])
    const page = tree.read('docs/rules/no-x.md')
    assert.match(page, /^# no-x\n\nDisallow x in logs\.\n/m)
    assert.match(page, /\| Presets \| strict, all \|/)
    assert.match(page, /\[CWE-532\]\(https:\/\/cwe\.mitre\.org\/data\/definitions\/532\.html\)/)
    assert.match(page, /```ts\nlog\(x\) \/\/! no-x\(found\)\n```/)
    assert.match(
      page,
      /\| `classes` \| array of `"a"` or `"b"` \| recommended: `\["a"\]`, strict: `\["a","b"\]`, all: `\[\]` \| Classes of x\. \|/,
    )
    assert.match(page, /\| `deep` \| boolean \| `true` \| Look inside \\\| beside\. \|/)
    assert.match(page, /{ rules: { 'logwright\/no-x': \['error', { deep: false }\] } }/)
    assert.match(page, /^ {2}no-x: \[error, { deep: false }\]$/m)
  })

  it('renews the README table and the index, and nothing else of the README', () => {
    generate()
    assert.match(
      tree.read('README.md'),
      /^# T\n<!-- rules:start -->\n\n\*\*`leaks`\*\*[\s\S]*docs\/rules\/no-x\.md[\s\S]*<!-- rules:end -->\nend\n$/,
    )
    assert.match(tree.read('docs/rules/README.md'), /\[no-x\]\(\.\/no-x\.md\)/)
  })

  it('is up to date right after writing, and stale after an edit', () => {
    const { files } = generate()
    assert.deepEqual(staleFiles(tree.root, files), [])
    writeFiles(tree.root, new Map([['docs/rules/no-x.md', 'edited by hand']]))
    assert.deepEqual(staleFiles(tree.root, files), ['docs/rules/no-x.md'])
  })

  it('removes the page of a rule that is gone', () => {
    generate()
    assert.throws(() => tree.read('docs/rules/gone.md'), /ENOENT/)
  })

  it('names a fixture that does not exist', () => {
    writeFiles(tree.root, new Map([[DOCS, '<!-- fixture: none.ts -->\n']]))
    assert.match(generate().problems.join(), /no fixture 'none\.ts'/)
  })

  it('names an option that the schema lacks', () => {
    writeFiles(tree.root, new Map([[DOCS, '## Options\n\n- `depth`: gone.\n']]))
    assert.match(generate().problems.join(), /no option 'depth'/)
  })

  it('names a rule without a page', () => {
    writeFiles(tree.root, new Map([[DOCS, null]]))
    assert.match(generate().problems.join(), /docs\.md is missing/)
  })
})
