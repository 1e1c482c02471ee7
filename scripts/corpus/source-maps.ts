// Rebuilds a package's own sources from the `sourcesContent` of its source maps.
import { posix } from 'node:path'
import type { PackageFiles } from './tarball'

/** Rebuilt sources by path, and how many maps disagreed on the text of a path that was already there. */
export interface RebuiltSources {
  readonly files: Map<string, string>
  readonly conflicts: number
}

/** Whether a package path is a source map of code (not of declarations or styles). */
export function isCodeMap(path: string): boolean {
  return path.endsWith('.map') && !/\.(?:css|d\.[cm]?ts)\.map$/.test(path)
}

/** Collects the sources of all maps that `wanted` chooses, each path once; the first map in path order decides. */
export function rebuildSources(maps: PackageFiles, wanted: (path: string) => boolean): RebuiltSources {
  const files = new Map<string, string>()
  let conflicts = 0
  for (const mapPath of [...maps.keys()].sort()) {
    for (const [path, content] of embeddedSources(mapPath, maps.get(mapPath))) {
      if (!wanted(path)) continue
      const known = files.get(path)
      if (known === undefined) files.set(path, content)
      else if (known !== content) conflicts++
    }
  }
  return { files, conflicts }
}

/**
 * The path inside the package that a map's source stands for, or undefined for one that is not the package's own.
 * Scheme prefixes and query strings go; a relative path is resolved from the map's folder; whatever still climbs out of
 * the package loses its leading "../", so no result ever leaves it.
 */
function sourcePath(mapPath: string, sourceRoot: string, source: string): string | undefined {
  if (source.includes('\0') || /^(?:[a-z]:[\\/]|[\\/]|file:|https?:|node:)/i.test(source)) return undefined
  const bundled = /^webpack(?:-internal)?:\/\/(?:[^/]*\/)?/i
  const slashed = source.replace(/\\/g, '/').replace(/\?.*$/, '')
  const joined = bundled.test(slashed)
    ? slashed.replace(bundled, '')
    : posix.join(posix.dirname(mapPath), sourceRoot.replace(bundled, '').replace(/^\/+/, ''), slashed)
  const path = posix.normalize(joined).replace(/^(?:\.\.\/)+/, '')
  const bad = path === '' || path === '.' || path === '..' || path.startsWith('/') || path.endsWith('/')
  return bad || path.split('/').includes('node_modules') || path.includes(':') ? undefined : path
}

function* embeddedSources(mapPath: string, raw: Buffer | undefined): Generator<[string, string]> {
  const map = parseMap(raw)
  if (map === undefined) return
  for (const [index, source] of map.sources.entries()) {
    const content = map.sourcesContent[index]
    if (typeof source !== 'string' || typeof content !== 'string') continue
    const path = sourcePath(mapPath, map.sourceRoot, source)
    if (path !== undefined) yield [path, content]
  }
}

interface ParsedMap {
  readonly sourceRoot: string
  readonly sources: readonly unknown[]
  readonly sourcesContent: readonly unknown[]
}

function parseMap(raw: Buffer | undefined): ParsedMap | undefined {
  if (raw === undefined) return undefined
  let parsed: unknown
  try {
    parsed = JSON.parse(raw.toString('utf8'))
  } catch {
    return undefined
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined
  const { sourceRoot, sources, sourcesContent } = parsed as Record<string, unknown>
  if (!Array.isArray(sources) || !Array.isArray(sourcesContent)) return undefined
  return { sourceRoot: typeof sourceRoot === 'string' ? sourceRoot : '', sources, sourcesContent }
}
