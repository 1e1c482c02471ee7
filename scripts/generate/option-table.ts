// The table of a rule's options, from its schema and its presets' defaults.
import type { Rule } from '@logwright/analysis/query/rule'

/** The parts of a JSON schema that the table reads. */
interface OptionSchema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly items?: OptionSchema
  readonly description?: string
}

/** Names of the options that the schema knows. */
export function optionNames(rule: Rule): readonly string[] {
  return Object.keys(propertiesOf(rule))
}

/** The table, or a sentence for a rule without options. */
export function optionTable(rule: Rule): string {
  const rows = Object.entries(propertiesOf(rule)).map(
    ([name, schema]) =>
      `| \`${name}\` | ${typeOf(schema)} | ${defaultsOf(rule, name)} | ${escapeCell(schema.description ?? '')} |`,
  )
  if (rows.length === 0) return 'This rule has no options.'
  return ['| Option | Type | Default | Meaning |', '|---|---|---|---|', ...rows, ...example(rule)].join('\n')
}

/** How the first option that is on or off is written in each configuration; nothing where there is none. */
function example(rule: Rule): readonly string[] {
  const options = Object.entries(rule.defaults.recommended as Readonly<Record<string, unknown>>)
  const [name, value] = options.find((option) => typeof option[1] === 'boolean') ?? []
  if (name === undefined) return []
  const entry = (severity: string): string => `[${severity}, { ${name}: ${String(value !== true)} }]`
  const severity = rule.meta.severity === 'error' ? 'error' : 'warn'
  return [
    '',
    '```js',
    '// eslint.config.js',
    `export default [logwright.configs.recommended, { rules: { 'logwright/${rule.id}': ${entry(`'${severity}'`)} } }]`,
    '```',
    '',
    '```yaml',
    '# logwright.config.yaml, for the command line and the editor',
    'rules:',
    `  ${rule.id}: ${entry(severity)}`,
    '```',
  ]
}

function propertiesOf(rule: Rule): Readonly<Record<string, OptionSchema>> {
  return (rule.meta.schema['properties'] ?? {}) as Readonly<Record<string, OptionSchema>>
}

function typeOf(schema: OptionSchema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(' or ')
  if (schema.items) return `array of ${typeOf(schema.items)}`
  return [schema.type ?? 'any value'].flat().join(' or ')
}

/** One value where all presets agree; else each preset's. */
function defaultsOf(rule: Rule, name: string): string {
  const values = Object.entries(rule.defaults).map(
    ([preset, options]) => [preset, JSON.stringify((options as Readonly<Record<string, unknown>>)[name])] as const,
  )
  const distinct = new Set(values.map(([, value]) => value))
  if (distinct.size === 1) return code(values[0]?.[1])
  return values.map(([preset, value]) => `${preset}: ${code(value)}`).join(', ')
}

function code(value: string | undefined): string {
  return value === undefined ? 'none' : `\`${escapeCell(value)}\``
}

function escapeCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ')
}
