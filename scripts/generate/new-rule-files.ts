// The files that a new rule starts with: rule, page, a bad and a good fixture, and its place in the list of rules.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Generated } from './generated-files'
import { withSortedLine } from './marked-region'

const ID = /^(?:no|require|consistent|valid)(?:-[a-z0-9]+)+$/
const LIST = 'packages/rules/src/index.ts'

/** `require-x-log` → `requireXLog`. */
export function constantOf(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** Everything that `npm run new:rule -- <id>` writes; throws on an id that is malformed or taken. */
export function newRuleFiles(root: string, id: string): Generated {
  if (!ID.test(id))
    throw new Error(`'${id}' is no rule id: use no-x, require-x, consistent-x or valid-x, in kebab-case`)
  const folder = `packages/rules/src/${id}`
  if (existsSync(join(root, folder, 'rule.ts'))) throw new Error(`the rule ${id} exists already`)
  const files = new Map<string, string>([
    [`${folder}/rule.ts`, ruleSource(id)],
    [`${folder}/docs.md`, docsSource(id)],
    [`test-fixtures/rules/${id}/reported-case.ts`, badFixture(id)],
    [`test-fixtures/rules/${id}/fine-case.ts`, goodFixture()],
    [LIST, withRule(readFileSync(join(root, LIST), 'utf8'), id)],
  ])
  return { files, problems: [] }
}

/** The list of rules with one more. */
function withRule(list: string, id: string): string {
  const name = constantOf(id)
  const imported = withSortedLine(
    list,
    ['// rules:imports', '// rules:imports-end'],
    `import { ${name} } from './${id}/rule'`,
  )
  return withSortedLine(imported, ['// rules:list', '// rules:list-end'], `${name},`)
}

const ruleSource = (id: string): string => `// ${id}: one sentence that says what this rule finds.
import type { Finding, ModuleView, Rule } from '@logwright/analysis/query'

/** Options of the rule. */
export type Options = Readonly<Record<string, never>>

const RULE = '${id}'

/** The rule. */
export const ${constantOf(id)}: Rule<Options> = {
  id: RULE,
  meta: {
    description: 'One sentence that says what the rule asks for',
    group: 'events',
    cwe: [778],
    asvs: ['16.3.1'],
    owasp: ['A09:2025 Security Logging & Alerting Failures'],
    severity: 'warning',
    preset: 'all',
    messages: { found: 'A sentence that states the fact and names the element.' },
    hasFix: false,
    hasSuggestions: false,
    schema: { type: 'object', properties: {}, additionalProperties: false },
  },
  defaults: { recommended: {}, strict: {}, all: {} },
  find: (view) => (view.scope.isServer ? findAll(view) : []),
}

/** Asks the view its one question; each answer becomes a finding of \`RULE\`. */
function findAll(_view: ModuleView): readonly Finding[] {
  return []
}
`

const docsSource = (id: string): string => `# ${id}

## What it does

<!-- fixture: reported-case.ts -->

This is fine:

<!-- fixture: fine-case.ts -->

## Why

## Limits

## When not to use it

## Fix safety

The rule offers no fix.

## Options
`

const badFixture = (id: string): string => `// One claim: what is wrong in this file.
export function handle() {
  return undefined //! ${id}(found)
}
`

const goodFixture = (): string => `// One claim: why this file is fine.
export function handle() {
  return undefined
}
`
