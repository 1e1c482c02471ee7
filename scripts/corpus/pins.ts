// The pinned package list: its shape, its reader and the hash that says whether a laid-out package is still current.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** How a package carries its hand-written sources. */
export type Layout = 'files' | 'sourcemaps'

/** The language that the kept sources are written in. */
export type Language = 'js' | 'ts'

/** One entry of bench/corpus/packages.json: a published package and the part of it that is hand-written server code. */
export interface CorpusPin {
  readonly name: string
  readonly version: string
  /** Subresource-integrity string of the tarball, sha512. */
  readonly integrity: string
  /** "files": the tarball ships the sources; "sourcemaps": they are rebuilt from the maps' `sourcesContent`. */
  readonly layout: Layout
  /** Globs of the paths to keep, relative to the package's root (rebuilt paths for "sourcemaps"). */
  readonly include: readonly string[]
  /** Globs taken away from `include`, on top of {@link COMMON_EXCLUDES}. */
  readonly exclude: readonly string[]
  readonly language: Language
  /** The server frameworks that the code is written against. */
  readonly framework: readonly string[]
}

/** What is never hand-written server code, whichever the package. */
export const COMMON_EXCLUDES: readonly string[] = [
  '**/node_modules/**',
  '**/*.d.{ts,mts,cts}',
  '**/*.min.js',
  '**/*.{test,spec}.{js,ts,mjs,cjs}',
  '**/{test,tests,__tests__,__mocks__,__fixtures__,__testUtils__}/**',
  '**/{generated,vendor}/**',
  '**/{eslint.config,.eslintrc,Gruntfile}.{js,cjs,mjs}',
]

/** Raised when the kept files of an unchanged pin would come out differently, so that old layouts are made again. */
const LAYOUT_REVISION = 1

const NAME = /^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/i
const VERSION = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/
const INTEGRITY = /^sha512-[A-Za-z0-9+/]{86}==$/

/** Reads and checks the pinned list; throws with the entry's number when one is malformed. */
export function readPins(file: string): CorpusPin[] {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(parsed)) throw new Error(`${file}: expected an array of packages`)
  const pins = parsed.map((entry: unknown, index) => checkPin(entry, `${file}: entry ${index}`))
  const seen = new Set<string>()
  for (const pin of pins) {
    const id = `${pin.name}@${pin.version}`
    if (seen.has(id)) throw new Error(`${file}: ${id} is listed twice`)
    seen.add(id)
  }
  return pins
}

/** A hash of everything that decides which files a pin keeps. */
export function pinHash(pin: CorpusPin): string {
  const decisive = JSON.stringify([LAYOUT_REVISION, COMMON_EXCLUDES, pin])
  return createHash('sha256').update(decisive).digest('hex')
}

function checkPin(entry: unknown, where: string): CorpusPin {
  if (typeof entry !== 'object' || entry === null) throw new Error(`${where}: expected an object`)
  const fields = entry as Record<string, unknown>
  const name = text(fields, 'name', where, NAME)
  const at = `${where} (${name})`
  const layout = text(fields, 'layout', at, /^(?:files|sourcemaps)$/) as Layout
  const include = texts(fields, 'include', at)
  if (include.length === 0) throw new Error(`${at}: "include" must name at least one glob`)
  return {
    name,
    version: text(fields, 'version', at, VERSION),
    integrity: text(fields, 'integrity', at, INTEGRITY),
    layout,
    include,
    exclude: texts(fields, 'exclude', at),
    language: text(fields, 'language', at, /^(?:js|ts)$/) as Language,
    framework: texts(fields, 'framework', at),
  }
}

function text(fields: Record<string, unknown>, key: string, where: string, form: RegExp): string {
  const value = fields[key]
  if (typeof value !== 'string' || !form.test(value)) throw new Error(`${where}: "${key}" is missing or malformed`)
  return value
}

function texts(fields: Record<string, unknown>, key: string, where: string): string[] {
  const value = fields[key]
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw new Error(`${where}: "${key}" must be an array of strings`)
  }
  return value as string[]
}
