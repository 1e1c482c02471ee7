// Which files a run checks: named files always; directories and globs by extension, minus what is ignored.
import { join, resolve } from 'node:path'
import { globSync, isDynamicPattern } from 'tinyglobby'
import { listFailure, type Io, type UserError } from '@logwright/engine'
import { isGitIgnored, openIgnoreStack, pushIgnores, type IgnoreStack } from './gitignore'

/** What to look for. */
export interface DiscoveryRequest {
  readonly io: Io
  readonly cwd: string
  readonly paths: readonly string[]
  /** False with `--no-ignore`. */
  readonly useIgnores: boolean
  /** The configuration's `ignores`. */
  readonly isIgnored: (path: string) => boolean
}

/** Absolute paths, sorted, each once; `named` are the ones that the user spelt out. */
export interface DiscoveredFiles {
  readonly files: readonly string[]
  readonly named: ReadonlySet<string>
  readonly errors: readonly UserError[]
}

/** Files that hold code. */
export const SOURCE_FILE = /\.[cm]?[jt]sx?$/
const SKIPPED_FILE = /\.min\.[cm]?js$|\.d\.[cm]?ts$/
/** Never entered unless named. */
const FOREIGN_DIRECTORIES: ReadonlySet<string> = new Set(['node_modules', '.git'])
/** Entered with `--no-ignore`. */
const OUTPUT_DIRECTORIES: ReadonlySet<string> = new Set(['dist', 'build', 'coverage'])

/** Finds the files of a run. */
export function discoverFiles(request: DiscoveryRequest): DiscoveredFiles {
  const found = new Set<string>()
  const named = new Set<string>()
  const errors: UserError[] = []
  for (const path of request.paths) {
    const absolute = resolve(request.cwd, path)
    const stat = request.io.stat(absolute)
    if (stat?.kind === 'directory')
      walk(request, absolute, request.useIgnores ? openIgnoreStack(request.io, absolute) : [], { found, errors })
    else if (stat) named.add(absolute)
    else if (isDynamicPattern(path)) addGlob(request, path, found, errors)
    else errors.push(ioError(absolute, 'No such file or directory.'))
  }
  return { files: [...new Set([...found, ...named])].sort(), named, errors }
}

function ioError(file: string, message: string): UserError {
  return { kind: 'io', file, line: null, column: null, message }
}

interface Findings {
  readonly found: Set<string>
  readonly errors: UserError[]
}

function walk(request: DiscoveryRequest, directory: string, stack: IgnoreStack, into: Findings): void {
  const entries = request.io.list(directory)
  const failure = entries.length === 0 ? listFailure(directory) : null
  if (failure !== null) into.errors.push(ioError(directory, failure))
  for (const entry of entries) {
    const path = join(directory, entry.name)
    if (entry.kind === 'directory') {
      if (isSkippedDirectory(request, stack, path, entry.name)) continue
      walk(request, path, request.useIgnores ? pushIgnores(request.io, stack, path) : stack, into)
    } else if (isWanted(request, stack, path, entry.name) && isFile(request.io, path, entry.kind)) into.found.add(path)
  }
}

/** Links to files count, links to directories do not: they may lead in circles. */
function isFile(io: Io, path: string, kind: 'file' | 'other'): boolean {
  return kind === 'file' || io.stat(path)?.kind === 'file'
}

function isSkippedDirectory(request: DiscoveryRequest, stack: IgnoreStack, path: string, name: string): boolean {
  if (FOREIGN_DIRECTORIES.has(name)) return true
  if (!request.useIgnores) return false
  return OUTPUT_DIRECTORIES.has(name) || isGitIgnored(stack, path, true) || request.isIgnored(path)
}

function isWanted(request: DiscoveryRequest, stack: IgnoreStack, path: string, name: string): boolean {
  if (!SOURCE_FILE.test(name)) return false
  return (
    !request.useIgnores || !(SKIPPED_FILE.test(name) || isGitIgnored(stack, path, false) || request.isIgnored(path))
  )
}

function addGlob(request: DiscoveryRequest, glob: string, found: Set<string>, errors: UserError[]): void {
  const ignored = [...FOREIGN_DIRECTORIES, ...(request.useIgnores ? OUTPUT_DIRECTORIES : [])].map(
    (name) => `**/${name}/**`,
  )
  const paths = globSync(glob.replace(/\\/g, '/'), {
    cwd: request.cwd,
    absolute: true,
    ignore: ignored,
    followSymbolicLinks: false,
  })
  const wanted = paths.filter(
    (path) => SOURCE_FILE.test(path) && !(request.useIgnores && (SKIPPED_FILE.test(path) || request.isIgnored(path))),
  )
  if (wanted.length === 0) errors.push(ioError(glob, 'No file matches.'))
  for (const path of wanted) found.add(resolve(path))
}
