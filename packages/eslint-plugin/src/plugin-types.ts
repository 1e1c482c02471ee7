// The plugin's public types. Structural and free of imports, so that they hold under ESLint 8.57, 9 and 10 alike, and in a
// project that has no TypeScript, or one whose version the ESLint tools cannot load.

/** Preset names, from narrow to wide. */
export type PresetName = 'recommended' | 'strict' | 'all'

/** Severity of a rule in a configuration. */
export type Severity = 'error' | 'warn' | 'off'

/** A rule's entry in a configuration. */
export type RuleEntry = Severity | [Severity, Readonly<Record<string, unknown>>]

/** Documentation of a rule. */
export interface RuleDocs {
  readonly description: string
  /** Page of the rule. */
  readonly url: string
  /** `events`, `leaks`, `outbound` or `signal`. */
  readonly group: string
  /** CWE numbers. */
  readonly cwe: readonly number[]
  /** Whether the preset `recommended` has the rule. */
  readonly recommended: boolean
  /** The narrowest preset that has the rule. */
  readonly preset: PresetName
}

/** A rule as ESLint loads it. */
export interface LogwrightRule {
  readonly meta: {
    type: 'problem'
    docs: RuleDocs
    messages: Record<string, string>
    schema: [Record<string, unknown>]
    fixable?: 'code'
    hasSuggestions: boolean
  }
  create(context: object): Record<string, (node: object) => void>
}

/** A flat configuration: an entry of the array in `eslint.config.js`. */
export interface FlatConfig {
  name: string
  plugins: Record<string, LogwrightPlugin>
  rules: Record<string, RuleEntry>
  settings?: Record<string, unknown>
}

/** A legacy configuration: `extends: ['plugin:logwright/legacy-recommended']` in `.eslintrc`. */
export interface LegacyConfig {
  plugins: string[]
  parserOptions: { ecmaVersion: 'latest' }
  overrides: { files: string[]; parserOptions: { sourceType: 'module' } }[]
  rules: Record<string, RuleEntry>
  settings?: Record<string, unknown>
}

/** The plugin. */
export interface LogwrightPlugin {
  meta: { name: string; namespace: string; version: string }
  rules: Record<string, LogwrightRule>
  configs: Record<PresetName, FlatConfig> & Record<`legacy-${PresetName}`, LegacyConfig>
}

/** What `settings.logwright` may hold. */
export interface LogwrightSettings {
  /** Which defaults and which confidence: `recommended` (default) reports what is certain, the others also what is likely. */
  preset?: PresetName
  /** Rows for your own libraries: a wrapper logger, an HTTP client, a URL guard. */
  models?: readonly Readonly<Record<string, unknown>>[]
  /** Packages in `node_modules` whose code is read, besides those of the project's own scope; `@acme/*` names a scope. */
  dependencies?: readonly string[]
  /** Globs that correct the decision which files are server code. */
  scope?: { server?: readonly string[]; notServer?: readonly string[] }
}
