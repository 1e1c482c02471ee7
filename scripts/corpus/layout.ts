// Lays one pinned package out in the corpus: only its hand-written server sources and its package.json.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { verifiedTarball } from './download'
import { matcher } from './glob'
import { joinInside, packageFolder, removeInside } from './location'
import { COMMON_EXCLUDES, pinHash, type CorpusPin } from './pins'
import { isCodeMap, rebuildSources } from './source-maps'
import { readTarball } from './tarball'

/** The file in a laid-out package's folder that says which pin it was made from. */
export const MARKER = '.logwright-corpus.json'

/** How much code was kept. */
export interface Size {
  readonly files: number
  readonly lines: number
}

/** A package that lies in the corpus. */
export interface LaidOut extends Size {
  readonly pin: CorpusPin
  readonly folder: string
  /** False when it lay there already. */
  readonly fresh: boolean
  /** Oddities to tell the person who runs the script. */
  readonly notes: readonly string[]
}

/** Lays a package out, or finds that its folder is current and whole and leaves it alone. */
export async function layOut(root: string, pin: CorpusPin): Promise<LaidOut> {
  const folder = packageFolder(root, pin)
  const lying = current(folder, pin)
  if (lying !== undefined) return { ...lying, pin, folder, fresh: false, notes: [] }
  const { files, notes } = await chosenFiles(await verifiedTarball(root, pin), pin)
  const sources = [...files].filter(([path]) => path !== 'package.json')
  if (sources.length === 0) throw new Error(`${pin.name}@${pin.version}: its globs keep no file`)
  if (!files.has('package.json')) throw new Error(`${pin.name}@${pin.version}: its tarball has no package.json`)
  const size = { files: sources.length, lines: sources.reduce((sum, [, content]) => sum + countLines(content), 0) }
  const staging = mkdtempSync(join(root, '.staging-'))
  try {
    for (const [path, content] of files) {
      const target = joinInside(staging, path)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, content)
    }
    writeFileSync(join(staging, MARKER), `${JSON.stringify({ pin: pinHash(pin), ...size }, null, 2)}\n`)
    removeInside(root, folder)
    renameSync(staging, folder)
  } finally {
    removeInside(root, staging)
  }
  return { ...size, pin, folder, fresh: true, notes }
}

/** Removes laid-out packages that are pinned no more (known by their marker); returns their folders' names. */
export function removeStale(root: string, pins: readonly CorpusPin[]): string[] {
  const wanted = new Set(pins.map((pin) => relative(root, packageFolder(root, pin))))
  const stale = readdirSync(root).filter((name) => !wanted.has(name) && existsSync(join(root, name, MARKER)))
  for (const name of stale) removeInside(root, join(root, name))
  return stale
}

/** The lines of a text, a last one without a line break included. */
function countLines(content: string): number {
  if (content === '') return 0
  const breaks = content.split('\n').length - 1
  return content.endsWith('\n') ? breaks : breaks + 1
}

interface Chosen {
  readonly files: Map<string, string>
  readonly notes: readonly string[]
}

async function chosenFiles(tarball: string, pin: CorpusPin): Promise<Chosen> {
  const included = matcher(pin.include)
  const excluded = matcher([...COMMON_EXCLUDES, ...pin.exclude])
  const wanted = (path: string): boolean => included(path) && !excluded(path)
  const fromMaps = pin.layout === 'sourcemaps'
  const raw = await readTarball(
    tarball,
    (path) => path === 'package.json' || (fromMaps ? isCodeMap(path) : wanted(path)),
  )
  const manifest = raw.get('package.json')
  raw.delete('package.json')
  const notes: string[] = []
  let sources: Map<string, string>
  if (fromMaps) {
    const rebuilt = rebuildSources(raw, wanted)
    sources = rebuilt.files
    if (rebuilt.conflicts > 0) notes.push(`${rebuilt.conflicts} sources differ between maps; the first was kept`)
  } else {
    const written = [...raw].filter(([path]) => !raw.has(path.replace(/\.([cm]?)js$/, '.$1ts')) || !/js$/.test(path))
    sources = new Map(written.map(([path, bytes]) => [path, bytes.toString('utf8')]))
  }
  const files = new Map(
    [...sources].filter(([, content]) => isHandWritten(content)).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  for (const path of sources.keys()) if (!files.has(path)) notes.push(`left out ${path}: generated or minified`)
  if (manifest !== undefined) files.set('package.json', manifest.toString('utf8'))
  return { files, notes }
}

/** Whether a text looks written by a person: no generator's notice in its head, no minifier's line lengths. */
function isHandWritten(content: string): boolean {
  const notice = /@generated\b|auto-?generated|automatically generated|generated (?:file|code|by)\b.*(?:edit|modif)/i
  const head = content.slice(0, 400)
  return content.trim() !== '' && !notice.test(head) && content.length / countLines(content) < 200
}

/** The size that a current marker states, provided that the folder still holds just that. */
function current(folder: string, pin: CorpusPin): Size | undefined {
  const marker = readMarker(join(folder, MARKER))
  if (marker === undefined || marker['pin'] !== pinHash(pin)) return undefined
  const size = measure(folder)
  return size.files === marker['files'] && size.lines === marker['lines'] ? size : undefined
}

function readMarker(file: string): Record<string, unknown> | undefined {
  if (!existsSync(file)) return undefined
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function measure(folder: string): Size {
  let files = 0
  let lines = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
    if (!entry.isFile() || path === MARKER || path === 'package.json') continue
    files++
    lines += countLines(readFileSync(join(folder, path), 'utf8'))
  }
  return { files, lines }
}
