// The laid-out packages of the corpus and the source files in them, as every reader of the corpus sees them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { MARKER } from './layout'
import { corpusRoot, packageFolder, PIN_FILE } from './location'
import { readPins, type CorpusPin } from './pins'

/** A package that lies in the corpus. */
export interface CorpusPackage {
  readonly name: string
  readonly version: string
  readonly folder: string
  readonly pin: CorpusPin
}

const SOURCE = /\.[cm]?[jt]sx?$/

/** The pinned packages, or those named; throws when one is unknown or not laid out. */
export function corpusPackages(names: readonly string[] = []): CorpusPackage[] {
  const root = corpusRoot()
  const pins = readPins(PIN_FILE)
  const unknown = names.filter((name) => !pins.some((pin) => pin.name === name))
  if (unknown.length > 0) throw new Error(`not in the corpus: ${unknown.join(', ')}`)
  const wanted = pins.filter((pin) => names.length === 0 || names.includes(pin.name))
  return wanted.map((pin) => {
    const folder = packageFolder(root, pin)
    if (!existsSync(join(folder, MARKER))) {
      throw new Error(`${pin.name}@${pin.version} is not laid out: run npm run corpus`)
    }
    return { name: pin.name, version: pin.version, folder, pin }
  })
}

/** Paths of a package's source files, relative to its folder, with slashes, sorted. */
export function sourceFiles(folder: string): string[] {
  const found: string[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !SOURCE.test(entry.name)) continue
    found.push(relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  }
  return found.sort()
}

/** A source file's text without a byte-order mark, as offsets count. */
export function readSource(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, '')
}
