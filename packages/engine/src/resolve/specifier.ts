// Reads module specifiers: which kind, and which package a bare one names.
import { isBuiltin } from 'node:module'

/** A bare specifier taken apart: `@scope/name/sub/path` is the package `@scope/name` and the subpath `/sub/path`. */
export interface BareSpecifier {
  readonly packageName: string
  /** Empty, or with a leading slash. */
  readonly subpath: string
}

const SCHEME = /^([a-z][a-z0-9+.-]+):/i

/** Schemes of modules that a runtime brings along. */
const RUNTIME_SCHEMES = new Set(['node', 'bun', 'cloudflare', 'workerd', 'deno', 'electron'])

/** Schemes before the name of a package (`npm:express@4`). */
const PACKAGE_SCHEMES = new Set(['npm', 'jsr'])

const PACKAGE_NAME = /^(?:@[a-z0-9~_-][\w.~-]*\/)?[a-z0-9_-][\w.~-]*/i

/** Whether the specifier is a path: `./x`, `..`, `/x`. */
export function isPathSpecifier(specifier: string): boolean {
  return /^(?:\.{1,2}(?:\/|$)|\/|[a-z]:[\\/])/i.test(specifier)
}

/** Whether the specifier names a module that the runtime brings along (`node:fs`, `fs`, `bun:sqlite`). */
export function isRuntimeModule(specifier: string): boolean {
  const scheme = SCHEME.exec(specifier)?.[1]
  return isBuiltin(specifier) || (scheme !== undefined && RUNTIME_SCHEMES.has(scheme.toLowerCase()))
}

/** The package that a bare specifier names, or null: paths, `#imports`, `@/aliases`, addresses. */
export function parseBare(specifier: string): BareSpecifier | null {
  const scheme = SCHEME.exec(specifier)?.[1]
  if (scheme !== undefined && !PACKAGE_SCHEMES.has(scheme.toLowerCase())) return null
  const rest = scheme === undefined ? specifier : specifier.slice(scheme.length + 1).replace(/^\/+/, '')
  const packageName = isPathSpecifier(rest) ? undefined : PACKAGE_NAME.exec(rest)?.[0]
  if (packageName === undefined) return null
  const subpath = rest.slice(packageName.length).replace(/^@[^/]*/, scheme === undefined ? '$&' : '')
  return subpath === '' || subpath.startsWith('/') ? { packageName, subpath } : null
}

/** A package below `node_modules`. */
export interface InstalledPackage {
  readonly name: string
  /** Absolute, as the path that was asked for spells it. */
  readonly directory: string
}

const INSTALLED = '/node_modules/'

/** The package that a file below `node_modules` belongs to; null for other files. */
export function installedPackage(path: string): InstalledPackage | null {
  const slashed = path.replace(/\\/g, '/')
  const at = slashed.lastIndexOf(INSTALLED)
  const name = at < 0 ? undefined : PACKAGE_NAME.exec(slashed.slice(at + INSTALLED.length))?.[0]
  return name === undefined ? null : { name, directory: path.slice(0, at + INSTALLED.length + name.length) }
}

/** The name of that package. */
export function packageOfPath(path: string): string | null {
  return installedPackage(path)?.name ?? null
}
