// The options of one tsconfig.json that module resolution needs, with those it extends.
import { dirname, isAbsolute, join } from 'node:path'
import { MAX_TSCONFIG_DEPTH } from '../limits'
import type { FileTree } from './file-tree'
import { toRecord, toTexts } from './json-with-comments'
import { isPathSpecifier } from './specifier'

/** A `paths` pattern: what stands before and after its star, and where it leads. */
export interface PathMapping {
  readonly prefix: string
  /** Null where the pattern has no star. */
  readonly suffix: string | null
  /** Absolute, with at most one star. */
  readonly targets: readonly string[]
}

/** What one tsconfig.json says, extended files included. Paths are absolute. */
export interface TsconfigOptions {
  readonly file: string
  readonly baseUrl: string | null
  /** Longest prefix first. */
  readonly paths: readonly PathMapping[]
  readonly outDir: string | null
  readonly rootDir: string | null
  readonly customConditions: readonly string[]
  /** Files of referenced projects. */
  readonly references: readonly string[]
}

/** What reading works with. */
export interface TsconfigReader {
  readonly tree: FileTree
  /** The file that `extends` names as a package, or null when it is not installed. */
  readonly resolvePackage: (directory: string, specifier: string) => string | null
  readonly report: (file: string, message: string) => void
}

/** An option as written, and the directory that it is relative to. */
interface Written<T> {
  readonly value: T
  readonly directory: string
}

interface WrittenOptions {
  readonly baseUrl?: Written<string>
  readonly paths?: Written<Readonly<Record<string, unknown>>>
  readonly outDir?: Written<string>
  readonly rootDir?: Written<string>
  readonly customConditions?: readonly string[]
}

/** Reads a tsconfig.json; null when there is none. What is wrong with it is reported, and the rest applies. */
export function readTsconfig(reader: TsconfigReader, file: string): TsconfigOptions | null {
  const { tree } = reader
  if (tree.kindOf(file) !== 'file') return null
  const directory = dirname(file)
  const place = (written: Written<string>): string => absolute(written, directory)
  const { baseUrl, paths, outDir, rootDir, customConditions } = readChain(reader, file, [])
  const base = baseUrl ? place(baseUrl) : null
  return {
    file,
    baseUrl: base,
    paths: paths
      ? readPaths(paths.value, (target) => absolute({ value: target, directory: base ?? paths.directory }, directory))
      : [],
    outDir: outDir ? place(outDir) : null,
    rootDir: rootDir ? place(rootDir) : null,
    customConditions: customConditions ?? [],
    references: readReferences(tree, file),
  }
}

function absolute({ value, directory }: Written<string>, configDirectory: string): string {
  const path = value.replaceAll('${configDir}', configDirectory)
  return isAbsolute(path) ? path : join(directory, path)
}

/** Options of a file over those of the files that it extends; later ones win. */
function readChain(reader: TsconfigReader, file: string, above: readonly string[]): WrittenOptions {
  if (above.includes(file) || above.length >= MAX_TSCONFIG_DEPTH) {
    reader.report(file, `'extends' leads in a circle, or further than ${MAX_TSCONFIG_DEPTH} files.`)
    return {}
  }
  const config = reader.tree.readJson(file)
  if (config === 'broken') reader.report(file, 'This is no JSON, so its settings are not used.')
  if (config === null || config === 'broken') return {}
  const written = config['extends']
  const bases = (typeof written === 'string' ? [written] : toTexts(written)).map((base) => {
    const found = findExtended(reader, dirname(file), base)
    if (found === null)
      reader.report(file, `'extends' names '${base}', which cannot be found, so its settings are not known.`)
    return found === null ? {} : readChain(reader, found, [...above, file])
  })
  return Object.assign({}, ...bases, ownOptions(config, dirname(file)))
}

function ownOptions(config: Readonly<Record<string, unknown>>, directory: string): WrittenOptions {
  const { baseUrl, paths, outDir, rootDir, customConditions } = toRecord(config['compilerOptions'])
  return {
    ...(typeof baseUrl === 'string' && { baseUrl: { value: baseUrl, directory } }),
    ...(typeof paths === 'object' && paths !== null && { paths: { value: toRecord(paths), directory } }),
    ...(typeof outDir === 'string' && { outDir: { value: outDir, directory } }),
    ...(typeof rootDir === 'string' && { rootDir: { value: rootDir, directory } }),
    ...(Array.isArray(customConditions) && { customConditions: toTexts(customConditions) }),
  }
}

function findExtended({ tree, resolvePackage }: TsconfigReader, directory: string, base: string): string | null {
  if (!isPathSpecifier(base) && !isAbsolute(base)) return resolvePackage(directory, base)
  const path = isAbsolute(base) ? base : join(directory, base)
  return [path, `${path}.json`, join(path, 'tsconfig.json')].find((file) => tree.kindOf(file) === 'file') ?? null
}

function readPaths(
  paths: Readonly<Record<string, unknown>>,
  place: (target: string) => string,
): readonly PathMapping[] {
  const mappings = Object.entries(paths).map(([pattern, targets]): PathMapping => {
    const [prefix = '', suffix = null] = pattern.split('*')
    return { prefix, suffix, targets: toTexts(targets).map(place) }
  })
  const weight = ({ prefix, suffix }: PathMapping): number => (suffix === null ? Infinity : prefix.length)
  return mappings.sort((a, b) => weight(b) - weight(a))
}

function readReferences(tree: FileTree, file: string): readonly string[] {
  const config = tree.readJson(file)
  const references = config === null || config === 'broken' ? [] : config['references']
  return (Array.isArray(references) ? references : []).flatMap((reference) => {
    const { path } = toRecord(reference)
    if (typeof path !== 'string') return []
    const target = isAbsolute(path) ? path : join(dirname(file), path)
    return [tree.kindOf(target) === 'directory' ? join(target, 'tsconfig.json') : target]
  })
}

/** Absolute paths that a specifier may stand for by `paths`, in the order in which they are tried. */
export function mappedPaths(mappings: readonly PathMapping[], specifier: string): readonly string[] {
  for (const { prefix, suffix, targets } of mappings) {
    if (suffix === null) {
      if (specifier === prefix) return targets
    } else if (
      specifier.startsWith(prefix) &&
      specifier.endsWith(suffix) &&
      specifier.length >= prefix.length + suffix.length
    ) {
      const star = specifier.slice(prefix.length, specifier.length - suffix.length)
      return targets.map((target) => target.replace('*', () => star))
    }
  }
  return []
}
