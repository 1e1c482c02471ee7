// One session per working directory and settings. A run over many files keeps its session; an editor, which lints the same
// files again and again, looks at configuration files anew at most once a second.
import { openSession, type Preset, type Session } from '@logwright/engine'
import { readSettings } from './settings'

/** A session with what a host needs besides. */
export interface PooledSession {
  readonly session: Session
  readonly preset: Preset
  /** What is wrong with settings or configuration, one sentence each. */
  readonly problems: readonly string[]
}

interface Entry {
  readonly pooled: PooledSession
  readonly openedAt: number
  /** Files linted with it: a second look at one of them means a long-lived host. */
  readonly seen: Set<string>
}

/** Milliseconds that a long-lived host trusts what was read. */
const FRESHNESS = 1_000

/** Owner: the plugin module, one per worker thread. Bounded by the number of distinct settings in a configuration. */
const pool = new Map<string, Entry>()

/** The session for a file about to be linted. */
export function sessionFor(cwd: string, filename: string, settings: Readonly<Record<string, unknown>>): PooledSession {
  const { key } = readSettings(settings)
  const poolKey = `${cwd}\0${key}`
  const known = pool.get(poolKey)
  const isStale = known !== undefined && known.seen.has(filename) && Date.now() - known.openedAt > FRESHNESS
  const entry = known !== undefined && !isStale ? known : open(cwd, settings)
  entry.seen.add(filename)
  pool.set(poolKey, entry)
  return entry.pooled
}

function open(cwd: string, settings: Readonly<Record<string, unknown>>): Entry {
  const { preset, rest, errors } = readSettings(settings)
  const session = openSession({ root: cwd, ...(rest !== undefined && { config: { settings: rest } }) })
  const located = session.configErrors.map(
    ({ file, line, message }) => `${file}${line === null ? '' : `:${line}`}: ${message}`,
  )
  const pooled = { session, preset: preset ?? session.config.preset, problems: [...errors, ...located] }
  return { pooled, openedAt: Date.now(), seen: new Set() }
}
