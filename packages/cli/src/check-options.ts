// What `logwright check` was asked to do, after parsing and checking.
import type { Preset } from '@logwright/engine'

/** Output formats. */
export const FORMATS = ['pretty', 'json', 'sarif', 'github'] as const

/** An output format. */
export type Format = (typeof FORMATS)[number]

/** Options of `check`; null: not given. */
export interface CheckOptions {
  readonly paths: readonly string[]
  readonly format: Format
  readonly output: string | null
  readonly fix: boolean
  readonly failOn: 'error' | 'warning' | null
  readonly stats: boolean
  readonly coverage: boolean
  readonly config: string | null
  readonly preset: Preset | null
  /** Rule id to severity, unchecked. */
  readonly rules: Readonly<Record<string, string>>
  readonly ignore: boolean
  readonly quiet: boolean
  readonly maxWarnings: number | null
  readonly color: boolean | null
  /** File of recorded findings. */
  readonly baseline: string | null
  /** Write the file anew instead of reading it. */
  readonly updateBaseline: boolean
}

/** Exit codes. */
export const EXIT = { clean: 0, findings: 1, failure: 2 } as const
