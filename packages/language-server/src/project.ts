// One project: a workspace folder, or the surroundings of a file outside of any. It owns a session, and opens it anew when the
// configuration on disk or the editor's settings changed.
import { openSession, settingsText, type Io, type Session, type UserError } from '@logwright/engine'
import { CONFIG_AGE } from './limits'
import type { ServerSettings } from './settings'

/** See the header. */
export interface Project {
  readonly root: string
  readonly settings: () => ServerSettings
  /** Opened when first asked for. */
  readonly session: () => Session
  /** Another number for every configuration: what was found under another one is out of date. */
  readonly generation: () => number
  /** Looks whether the configuration on disk changed, at most once per {@link CONFIG_AGE}; true when it did. */
  readonly lookAgain: () => boolean
  /** A file changed, came or went, on disk or in the editor: the session looks at it again. */
  readonly changed: (path: string) => void
  /** The next session is a new one. */
  readonly reset: () => void
}

/** What a project is made of. */
export interface ProjectOptions {
  readonly root: string
  readonly io: Io
  /** Where the parser's WebAssembly module lies, or null: in its package. */
  readonly wasmFile: string | null
  readonly settings: () => ServerSettings
  readonly nextGeneration: () => number
  /** Called when a session was opened, with what is wrong in its configuration file. */
  readonly onOpened: (root: string, file: string | null, errors: readonly UserError[]) => void
}

/** Makes a project; nothing is read yet. */
export function createProject(options: ProjectOptions): Project {
  const { root, io } = options
  let session: Session | null = null
  let generation = options.nextGeneration()
  let seen = { at: 0, text: '' }
  const changed = new Set<string>()
  const upToDate = (opened: Session): Session => {
    if (changed.size > 0) opened.refresh([...changed])
    changed.clear()
    return opened
  }
  const reset = (): void => {
    session = null
    generation = options.nextGeneration()
  }
  const open = (): Session => {
    session = openProjectSession(options)
    seen = { at: Date.now(), text: settingsText(io, root) }
    options.onOpened(root, session.config.file, session.configErrors)
    return session
  }
  const lookAgain = (): boolean => {
    if (session === null || Date.now() - seen.at < CONFIG_AGE) return false
    const text = settingsText(io, root)
    const isChanged = text !== seen.text
    seen = { at: Date.now(), text }
    if (isChanged) reset()
    return isChanged
  }
  return {
    root,
    settings: options.settings,
    session: () => upToDate(session ?? open()),
    generation: () => generation,
    lookAgain,
    changed: (path) => void (session !== null && changed.add(path)),
    reset,
  }
}

function openProjectSession({ root, io, wasmFile, settings }: ProjectOptions): Session {
  const { preset } = settings()
  return openSession({
    root,
    io,
    editing: true,
    config: { ...(preset && { defaultPreset: preset }) },
    ...(wasmFile !== null && { wasmFile }),
  })
}
