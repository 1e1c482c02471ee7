// Reads the directives in a fixture's first comments: `@options`, `@preset`, `@hosts all except …: reason`.
import type { Preset } from '@logwright/analysis/query/rule'
import type { MarkerError } from './marker'

/** Hosts that fixtures run in. */
export const HOST_NAMES = ['engine', 'eslint8', 'eslint9', 'eslint10', 'oxlint', 'cli', 'lsp'] as const

/** Name of a host. */
export type HostName = (typeof HOST_NAMES)[number]

/** What the directives of a file say. */
export interface Directives {
  readonly options: Readonly<Record<string, unknown>> | null
  readonly preset: Preset | null
  /** Hosts that the fixture is not run in, each with its reason. */
  readonly exceptions: ReadonlyMap<HostName, string>
  readonly errors: readonly MarkerError[]
}

interface Draft {
  options: Directives['options']
  preset: Preset | null
  readonly exceptions: Map<HostName, string>
  readonly errors: MarkerError[]
}

const PRESETS: readonly Preset[] = ['recommended', 'strict', 'all']

/** Directives stand in the line comments before the first code. */
export function parseDirectives(source: string): Directives {
  const draft: Draft = { options: null, preset: null, exceptions: new Map(), errors: [] }
  const lines = source.split(/\r?\n/)
  const end = lines.findIndex((line) => !/^\s*(?:\/\/.*)?$/.test(line))
  lines.slice(0, end === -1 ? undefined : end).forEach((line, index) => {
    const match = /^\/\/ @(\w+)\s*(.*)$/.exec(line)
    const problem = match ? readDirective(draft, match[1] ?? '', match[2] ?? '') : null
    if (problem !== null) draft.errors.push({ line: index + 1, message: problem })
  })
  return draft
}

function readDirective(draft: Draft, name: string, value: string): string | null {
  if (name === 'options') return readOptions(draft, value)
  if (name === 'preset') return readPreset(draft, value.trim())
  if (name === 'hosts') return readHosts(draft, value)
  return name === 'ts' ? null : `unknown directive @${name}: use @options, @preset or @hosts`
}

function readOptions(draft: Draft, value: string): string | null {
  try {
    const options: unknown = JSON.parse(value)
    if (typeof options !== 'object' || options === null || Array.isArray(options))
      return '@options takes one JSON object'
    draft.options = { ...options }
    return null
  } catch (error) {
    if (error instanceof SyntaxError) return `@options is no JSON: ${error.message}`
    throw error
  }
}

function readPreset(draft: Draft, value: string): string | null {
  const preset = PRESETS.find((known) => known === value)
  if (!preset) return `@preset takes ${PRESETS.join(', ')}, not '${value}'`
  draft.preset = preset
  return null
}

function readHosts(draft: Draft, value: string): string | null {
  const match = /^all except ([\w, ]+): (.*\S)\s*$/.exec(value)
  if (!match) return '@hosts is written: @hosts all except oxlint: reason'
  const names = (match[1] ?? '').split(',').map((name) => name.trim())
  for (const name of names) {
    const host = HOST_NAMES.find((known) => known === name)
    if (!host) return `unknown host '${name}': use ${HOST_NAMES.join(', ')}`
    draft.exceptions.set(host, match[2] ?? '')
  }
  return null
}
