// The form of a configuration: what a user writes in logwright.config.json|yaml|yml, and what a session works with.
import type { LibraryModel } from '@logwright/analysis/model/rows'
import type { Preset } from '@logwright/analysis/query/rule'
import type { SensitiveNames, ShortForms } from './short-forms'

/** Names of a configuration file, in the order in which a directory is searched. */
export const CONFIG_NAMES = ['logwright.config.json', 'logwright.config.yaml', 'logwright.config.yml'] as const

/** Severity as a user writes it. */
export type SeverityWord = 'off' | 'warn' | 'error'

/** A rule's entry: a severity, or a severity and options. */
export type RuleEntry =
  SeverityWord | readonly [SeverityWord] | readonly [SeverityWord, Readonly<Record<string, unknown>>]

/** Corrections of the decision which files are server code; globs relative to the configuration's directory. */
export interface ScopeOverrides {
  readonly server?: readonly string[]
  readonly notServer?: readonly string[]
}

/** A configuration as written. Data only: an untrusted workspace runs no code. */
export interface ConfigFile extends ShortForms {
  readonly preset?: Preset
  readonly rules?: Readonly<Record<string, RuleEntry>>
  /** Globs of files that are not checked, relative to the configuration's directory. */
  readonly ignores?: readonly string[]
  /** The user's own libraries: a wrapper logger, an HTTP client, a URL guard. */
  readonly models?: readonly LibraryModel[]
  /** Packages below `node_modules` whose code is read, besides those of the project's own scope; `@acme/*` names a scope. */
  readonly dependencies?: readonly string[]
  readonly scope?: ScopeOverrides
  /** Lowest severity that fails a run of the command line. */
  readonly failOn?: 'error' | 'warning'
}

/** What a host hands over besides the file: ESLint's `settings.logwright`. */
export type Settings = Pick<ConfigFile, 'models' | 'dependencies' | 'scope'> & ShortForms

/** A rule that runs. */
export interface RuleSetting {
  readonly severity: 'error' | 'warning'
  readonly options: Readonly<Record<string, unknown>>
}

/** Globs and the directory they are relative to. */
export interface ScopeLayer extends ScopeOverrides {
  readonly base: string
}

/** A configuration after discovery, validation and merging. */
export interface ResolvedConfig {
  /** Absolute path, or null when there is no file. */
  readonly file: string | null
  /** Directory that `ignores` are relative to. */
  readonly base: string
  readonly preset: Preset
  /** Rules that run, by id. */
  readonly rules: ReadonlyMap<string, RuleSetting>
  readonly ignores: readonly string[]
  /** As written, then those that short forms stand for. */
  readonly models: readonly LibraryModel[]
  readonly sensitiveNames: Required<SensitiveNames>
  readonly dependencies: readonly string[]
  /** Later layers win. */
  readonly scope: readonly ScopeLayer[]
  readonly failOn: 'error' | 'warning'
}
