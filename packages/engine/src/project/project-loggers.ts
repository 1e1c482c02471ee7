// The logger that the files of a package share: which module they import it from, under which name, and how a call of it is written.
import { dirname, relative, sep } from 'node:path'
import { openModuleFlow } from '@logwright/analysis/flow/module-flow'
import type { ProjectLogger } from '@logwright/analysis/query/repairs/file-logger'
import type { SessionState } from '../session-state'
import { lowerFile } from './lowered-files'
import type { FactKind } from './package-facts'

/** An import of something named a logger. */
export interface LoggerImport {
  /** The file, relative to the root. */
  readonly file: string
  readonly specifier: string
  readonly name: string
  readonly isNamed: boolean
  readonly isRequired: boolean
}

const IMPORT = /^import\s+(?:(\w+)|\{([^}]*)\})\s+from\s+['"]([^'"]+)['"]/gm
const REQUIRE = /^(?:const|let|var)\s+(?:(\w+)|\{([^}]*)\})\s*=\s*require\(['"]([^'"]+)['"]\)(?!\s*[.(])/gm
const LOGGER = /^(?:log|logger|logging|[a-z]\w*Logger)$/
const MAKER = /^(?:create|get|make|use|init|new|child|with)/

/** Imports of loggers as facts of packages, read from the texts alone. */
export const importedLoggers: FactKind<LoggerImport> = {
  pass: 'imported loggers',
  mayHold: () => false,
  specifiers: () => null,
  find: () => [],
  read: (text, file) => [
    ...[...text.matchAll(IMPORT)].flatMap((found) => importsIn(found, { file, isRequired: false })),
    ...[...text.matchAll(REQUIRE)].flatMap((found) => importsIn(found, { file, isRequired: true })),
  ],
}

function importsIn(
  [, whole, list, specifier]: RegExpMatchArray,
  place: Pick<LoggerImport, 'file' | 'isRequired'>,
): readonly LoggerImport[] {
  const names = whole === undefined ? (list ?? '').split(',').map((name) => name.trim()) : [whole]
  return names
    .filter((name) => LOGGER.test(name) && !MAKER.test(name))
    .map((name) => ({ ...place, name, specifier: specifier ?? '', isNamed: whole === undefined }))
}

/** The logger that most files of the package import in the same way, as another file would import it; null: there is none. */
export function sharedLogger(
  state: SessionState,
  path: string,
  all: readonly LoggerImport[],
  isRequired: boolean,
): ProjectLogger | null {
  const uses = new Map<string, { count: number; sample: LoggerImport; module: string | null }>()
  for (const sample of all) {
    if (sample.isRequired !== isRequired) continue
    const isOwn = sample.specifier.startsWith('.')
    const module = isOwn ? state.links.resolve(state.absolute(sample.file), sample.specifier) : null
    if (isOwn && (module === null || module === path)) continue
    const key = [module ?? sample.specifier, sample.name, sample.isNamed].join('\n')
    const known = uses.get(key)
    if (known) known.count++
    else uses.set(key, { count: 1, sample, module })
  }
  const [best] = [...uses.values()].sort((a, b) => b.count - a.count)
  if (!best) return null
  const { name, isNamed } = best.sample
  const specifier =
    best.module === null ? best.sample.specifier : specifierFrom(path, best.module, best.sample.specifier)
  const bound = isNamed ? `{ ${name} }` : name
  const module = `'${specifier}'`
  const importText = isRequired ? `const ${bound} = require(${module})` : `import ${bound} from ${module}`
  const row = rowOf(state, path, `${importText}\n${name}.warn({}, 'x')\n`)
  return row && { receiver: name, row, importText }
}

/** `../log.js`, with or without an extension as the sample has it. */
function specifierFrom(path: string, module: string, sample: string): string {
  const extension = /\.[cm]?[jt]sx?$/.exec(sample)?.[0]
  const bare = module.replace(/\.[cm]?[jt]sx?$/, '')
  const isFolder = /\/index$/.test(bare.split(sep).join('/')) && !/\/index(?:\.\w+)?$/.test(sample)
  const target = isFolder && extension === undefined ? dirname(module) : bare + (extension ?? '')
  const found = relative(dirname(path), target).split(sep).join('/')
  return found.startsWith('.') ? found : `./${found}`
}

/** How a call of it is written, as the models or the logger's module tell. */
function rowOf(state: SessionState, path: string, text: string): ProjectLogger['row'] | null {
  const { outcome } = lowerFile(state, { path, text })
  if (outcome.kind !== 'facts') return null
  const flow = openModuleFlow(
    outcome.facts,
    state.knowledge,
    state.links.placesFor(path, () => undefined),
    state.asking,
  )
  return flow.calls.flatMap((site) => flow.rows(site, 'log')).find(({ row }) => row.level === 'same')?.row ?? null
}
