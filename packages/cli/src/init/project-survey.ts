// What `logwright init` sees of a project: its package manager, its loggers, its linters, its CI. Reads, never writes.
import { dirname, join } from 'node:path'
import { loggingPackages, type Io } from '@logwright/engine'
import { MAX_PARENTS } from '../limits'
import { findEslint, type EslintSetup } from './eslint-setup'
import { readManifest, type Manifest } from './manifests'

/** Package managers whose commands are known. */
export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun'

/** What CI the project has. */
export type CiSystem = 'github' | 'gitlab' | 'other'

/** A project as `init` sees it. */
export interface ProjectSurvey {
  readonly manager: PackageManager
  /** A pnpm workspace's root wants to be named when a package is added. */
  readonly isPnpmRoot: boolean
  readonly hasTypeScript: boolean
  /** Names of all dependencies, those for development included. */
  readonly installed: ReadonlySet<string>
  readonly loggers: LoggersInUse
  readonly eslint: EslintSetup
  /** The text of oxlint's configuration, or null. */
  readonly oxlint: string | null
  readonly ci: CiSystem
  /** `package.json` files that are no JSON. */
  readonly broken: readonly string[]
}

/** Loggers that the project's dependencies hold. */
export interface LoggersInUse {
  /** Models tell what they do. */
  readonly known: readonly string[]
  /** No model tells of them; their names say that they log. */
  readonly guessed: readonly string[]
}

/** Looks at the project in `root`. `files` are its source files. */
export function surveyProject(io: Io, root: string, files: readonly string[]): ProjectSurvey {
  const upward = directoriesUpward(io, root)
  const manifests = manifestsOf(io, upward, directoriesOf(files, root))
  const has = (name: string): boolean => upward.some((directory) => io.stat(join(directory, name)) !== null)
  const installed = new Set(
    manifests.flatMap(({ dependencies, devDependencies }) => [...dependencies, ...devDependencies]),
  )
  return {
    manager: managerOf(has, manifests),
    isPnpmRoot: io.stat(join(root, 'pnpm-workspace.yaml')) !== null,
    hasTypeScript: files.some((file) => /\.[cm]?tsx?$/.test(file)),
    installed,
    loggers: loggersOf(manifests),
    eslint: findEslint(io, upward, installed.has('eslint')),
    oxlint: textOf(io, upward, '.oxlintrc.json'),
    ci: has(join('.github', 'workflows')) ? 'github' : has('.gitlab-ci.yml') ? 'gitlab' : 'other',
    broken: manifests.filter(({ isBroken }) => isBroken).map(({ path }) => path),
  }
}

function textOf(io: Io, directories: readonly string[], name: string): string | null {
  for (const directory of directories) {
    const read = io.readFile(join(directory, name))
    if (read.kind === 'text') return read.text
  }
  return null
}

/** `root` and what is above it, to the repository's root; without a repository, `root` alone. */
function directoriesUpward(io: Io, root: string): readonly string[] {
  const directories: string[] = []
  for (let at = root; directories.length < MAX_PARENTS; at = dirname(at)) {
    directories.push(at)
    if (io.stat(join(at, '.git')) !== null) return directories
    if (dirname(at) === at) break
  }
  return [root]
}

/** The directories below `root` that source files are in, with those on the way. */
function directoriesOf(files: readonly string[], root: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const file of files)
    for (let at = dirname(file); at.length > root.length && !found.has(at); at = dirname(at)) found.add(at)
  return found
}

function manifestsOf(io: Io, upward: readonly string[], below: ReadonlySet<string>): readonly Manifest[] {
  return [...upward, ...below].flatMap((directory) => readManifest(io, join(directory, 'package.json')) ?? [])
}

/** Files by which a package manager is told; the first that is there counts. */
const LOCK_FILES: readonly (readonly [string, PackageManager])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
]

function managerOf(has: (name: string) => boolean, manifests: readonly Manifest[]): PackageManager {
  const named = manifests.map(({ manager }) => manager).find((manager) => manager !== null)
  const stated = LOCK_FILES.find(([, manager]) => manager === named)
  return (stated ?? LOCK_FILES.find(([file]) => has(file)))?.[1] ?? 'npm'
}

/** A last word that says "logger": `@acme/logger`, `js-logger`, `@acme/log`, `cloud-logging`. */
const LOGGER_NAME = /(?:^|[-/_.])(?:log|logger|logging)$/

function loggersOf(manifests: readonly Manifest[]): LoggersInUse {
  const own = new Set(manifests.map(({ name }) => name))
  const scopes = new Set(manifests.flatMap(({ name }) => scopeOf(name) ?? []))
  const used = [...new Set(manifests.flatMap(({ dependencies }) => dependencies))].sort()
  return {
    known: used.filter((name) => loggingPackages.has(name)),
    // Packages of the workspace and of its own scope are read as code.
    guessed: used.filter(
      (name) =>
        LOGGER_NAME.test(name) && !loggingPackages.has(name) && !own.has(name) && !scopes.has(scopeOf(name) ?? ''),
    ),
  }
}

function scopeOf(name: string): string | null {
  return /^@[^/]+(?=\/)/.exec(name)?.[0] ?? null
}
