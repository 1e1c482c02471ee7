// The workspace: which project a document belongs to, and the settings of each folder.
import { existsSync } from 'node:fs'
import { dirname, join, relative, isAbsolute } from 'node:path'
import { nodeIo, overlayIo, type UserError } from '@logwright/engine'
import { filePathOf } from './document-path'
import { MAX_LOOSE_PROJECTS } from './limits'
import type { OpenDocuments } from './open-documents'
import { createProject, type Project } from './project'
import { mergeSettings, type ServerSettings } from './settings'

/** A folder as the client names it. */
export interface Folder {
  readonly uri: string
}

/** See the header. */
export interface Workspace {
  readonly projectOf: (uri: string) => Project
  readonly folders: () => readonly Folder[]
  readonly changeFolders: (added: readonly Folder[], removed: readonly Folder[]) => void
  /** Replaces what the client answered or told; null where it said nothing. */
  readonly setSettings: (settings: PulledSettings) => void
  /** A file changed, came or went, on disk or in the editor. */
  readonly changed: (path: string) => void
  /** All sessions are opened anew when next asked for. */
  readonly reset: () => void
}

/** Settings besides `initializationOptions`. */
export interface PulledSettings {
  /** Answers to `workspace/configuration` by folder; the key '' is for files outside of any. */
  readonly answers: ReadonlyMap<string, unknown>
  /** Last payload of `workspace/didChangeConfiguration`. */
  readonly told: unknown
}

/** What a workspace is made of. */
export interface WorkspaceOptions {
  readonly documents: OpenDocuments
  readonly folders: readonly Folder[]
  readonly initializationOptions: unknown
  readonly wasmFile: string | null
  readonly onOpened: (root: string, file: string | null, errors: readonly UserError[]) => void
}

interface State {
  readonly projects: Map<string, Project>
  readonly loose: Map<string, Project>
  folders: readonly Folder[]
  pulled: PulledSettings
}

/** Makes a workspace; nothing is read yet. */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const state: State = {
    projects: new Map(),
    loose: new Map(),
    folders: options.folders,
    pulled: { answers: new Map(), told: null },
  }
  const make = projectMaker(options, state)
  const projects = (): readonly Project[] => [...state.projects.values(), ...state.loose.values()]
  const changed = (path: string): void => projects().forEach((project) => project.changed(path))
  options.documents.onEvent(({ kind, uri }) => {
    const path = kind === 'saved' ? null : filePathOf(uri)
    if (path !== null) changed(path)
  })
  return {
    projectOf: (uri) => findProject(state, uri, make),
    folders: () => state.folders,
    changeFolders: (added, removed) => {
      const gone = new Set(removed.map(({ uri }) => uri))
      for (const uri of gone) state.projects.delete(uri)
      state.folders = [...state.folders.filter(({ uri }) => !gone.has(uri)), ...added]
      state.loose.clear()
    },
    setSettings: (pulled) => void (state.pulled = pulled),
    changed,
    reset: () => projects().forEach((project) => project.reset()),
  }
}

type ProjectMaker = (root: string, folder: string | null) => Project

function projectMaker(options: WorkspaceOptions, state: State): ProjectMaker {
  const io = overlayIo(nodeIo, openTexts(options.documents))
  let generations = 0
  return (root, folder) =>
    createProject({
      root,
      io,
      wasmFile: options.wasmFile,
      settings: () => settingsFor(options.initializationOptions, state.pulled, folder),
      nextGeneration: () => ++generations,
      onOpened: options.onOpened,
    })
}

function settingsFor(initial: unknown, { answers, told }: PulledSettings, folder: string | null): ServerSettings {
  return mergeSettings([initial, answers.get(folder ?? '') ?? answers.get(''), told])
}

function openTexts(documents: OpenDocuments): Parameters<typeof overlayIo>[1] {
  const paths = new Map<string, string>()
  documents.onEvent(({ kind, uri }) => {
    const path = kind === 'opened' || kind === 'closed' ? filePathOf(uri) : null
    if (path === null) return
    if (kind === 'opened') paths.set(path, uri)
    else paths.delete(path)
  })
  return { textOf: (path) => documents.get(paths.get(path) ?? '')?.getText(), paths: () => paths.keys() }
}

/** The innermost folder that holds the document; unsaved ones belong to the first folder. */
function findProject(state: State, uri: string, make: ProjectMaker): Project {
  const path = filePathOf(uri)
  const holding = state.folders.filter((folder) => path === null || isInside(filePathOf(folder.uri), path))
  const [folder] = path === null ? holding : [...holding].sort((a, b) => b.uri.length - a.uri.length)
  const root = folder ? filePathOf(folder.uri) : null
  if (folder && root !== null) {
    const known = state.projects.get(folder.uri) ?? make(root, folder.uri)
    state.projects.set(folder.uri, known)
    return known
  }
  return looseProject(state, path === null ? process.cwd() : looseRoot(path), make)
}

function isInside(folder: string | null, path: string): boolean {
  if (folder === null) return false
  const way = relative(folder, path)
  return way !== '' && !way.startsWith('..') && !isAbsolute(way)
}

function looseProject(state: State, root: string, make: ProjectMaker): Project {
  const project = state.loose.get(root) ?? make(root, null)
  state.loose.delete(root)
  state.loose.set(root, project)
  const [oldest] = state.loose.keys()
  if (state.loose.size > MAX_LOOSE_PROJECTS && oldest !== undefined) state.loose.delete(oldest)
  return project
}

/** The nearest folder that has a package.json, else the file's own. */
function looseRoot(path: string): string {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
    if (dirname(folder) === folder) return dirname(path)
  }
}
