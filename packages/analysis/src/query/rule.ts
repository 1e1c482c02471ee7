// What a rule is, for every host: metadata, options, and one function from the query view to findings.
import type { Finding } from './finding'
import type { ModuleView } from './view'

/** A JSON Schema (draft-07 subset that ESLint 8 to 10 accept). */
export type JsonSchema = Readonly<Record<string, unknown>>

/** Preset names, from narrow to wide. */
export type Preset = 'recommended' | 'strict' | 'all'

/** Links and classification, shown in docs, SARIF and hover. */
export interface RuleMeta {
  /** One sentence without a final period. */
  readonly description: string
  readonly group: 'events' | 'leaks' | 'outbound' | 'signal'
  readonly cwe: readonly number[]
  /** ASVS 5.0 requirement ids. */
  readonly asvs: readonly string[]
  /** OWASP Top 10 entries, `A09:2025 Security Logging & Alerting Failures`. */
  readonly owasp: readonly string[]
  readonly severity: 'error' | 'warning'
  /** The narrowest preset that has the rule. */
  readonly preset: Preset
  /** One sentence per fact, `{{name}}` placeholders, ends with a period. */
  readonly messages: Readonly<Record<string, string>>
  readonly hasFix: boolean
  readonly hasSuggestions: boolean
  /** Schema of the one options object. */
  readonly schema: JsonSchema
}

/** A rule. `Options` is the one options object, all keys present after merging with the preset's defaults. */
export interface Rule<Options extends object = object> {
  readonly id: string
  readonly meta: RuleMeta
  /** Default options; `strict` and `all` may differ in a few keys. */
  readonly defaults: Readonly<Record<Preset, Options>>
  find(view: ModuleView, options: Options): readonly Finding[]
}
