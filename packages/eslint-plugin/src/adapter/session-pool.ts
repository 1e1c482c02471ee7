// One session per working directory and settings. A run over many files takes the file system for frozen; an editor, which lints
// the same files again and again, looks at configuration and imported files anew at most once a second.
import { nodeIo, openSession, settingsText, type Preset, type Session } from '@logwright/engine'
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
  /** Time of the last look at the file system. */
  lookedAt: number
  /** Configuration as it was. */
  readonly settings: string
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
  const isStale = known !== undefined && known.seen.has(filename) && Date.now() - known.lookedAt > FRESHNESS
  const entry = known !== undefined && (!isStale || lookAgain(cwd, known)) ? known : open(cwd, settings)
  entry.seen.add(filename)
  pool.set(poolKey, entry)
  return entry.pooled
}

/** Whether the session still has the configuration that is on disk; what it knows of imported files is looked at again. */
function lookAgain(cwd: string, entry: Entry): boolean {
  if (settingsText(nodeIo, cwd) !== entry.settings) return false
  entry.lookedAt = Date.now()
  entry.pooled.session.refresh()
  return true
}

function open(cwd: string, settings: Readonly<Record<string, unknown>>): Entry {
  const { preset, rest, errors } = readSettings(settings)
  const session = openSession({ root: cwd, ...(rest !== undefined && { config: { settings: rest } }) })
  const located = session.configErrors.map(
    ({ file, line, message }) => `${file}${line === null ? '' : `:${line}`}: ${message}`,
  )
  const pooled = { session, preset: preset ?? session.config.preset, problems: [...errors, ...located] }
  return { pooled, lookedAt: Date.now(), settings: settingsText(nodeIo, cwd), seen: new Set() }
}
