// Library models in the form that the analysis walks: a trie of places, of which a part is made when it is first asked for.
import { MAX_NAMES } from '../limits'
import type { ApiNode } from './api-node'
import { anyOf } from './any-pattern'
import { collectCalleeNames, collectChangingNames, type CalleeNames } from './callee-names'
import { indexLibraries, libraryName, namesIn, type LibraryIndex, type RootKind } from './library-index'
import type {
  EffectKind,
  EffectRows,
  Knowledge,
  LibraryModel,
  MethodNames,
  ScopeVocabulary,
  Requirement,
  SecurityEvent,
  SensitiveVocabulary,
  TypeRow,
} from './rows'
import type { DeclaredIn } from './shape-rows'
import { TrieBuilder, type ModelProblem } from './trie-builder'
import { compileWordLists, type WordLists } from './word-lists'

/** A name convention: values of this name are taken for a type when nothing else is known. */
export interface Convention {
  readonly pattern: RegExp
  readonly type: ApiNode
  readonly beside: readonly { readonly index: number; readonly pattern: RegExp }[]
  /** Members of which the function must read one; null: no such demand. */
  readonly uses: ReadonlySet<string> | null
  /** Members of which the function must call one with an argument; null: no such demand. */
  readonly calls: ReadonlySet<string> | null
  /** Holds for members of parameters only. */
  readonly inParameter: boolean
  /** Names under which the module exports the function; null: no such demand. */
  readonly exportedAs: ReadonlySet<string> | null
}

/** Places by name. */
export interface PlacesByName {
  readonly get: (name: string) => ApiNode | undefined
}

/** Knowledge in the form that the analysis walks. */
export interface CompiledKnowledge {
  readonly packages: PlacesByName
  readonly globals: PlacesByName
  /** Where records of a package are declared, by its main name. */
  readonly declared: ReadonlyMap<string, DeclaredIn>
  /** Values known by their name alone, wherever they come from; null: there are none. */
  readonly functions: PlacesByName | null
  readonly types: PlacesByName
  /** `module#Name` of a TypeScript annotation to the types it gives. */
  readonly annotations: { readonly get: (key: string) => readonly ApiNode[] | undefined }
  readonly conventions: readonly Convention[]
  /** Those that a name follows. */
  readonly conventionsFor: (name: string) => readonly Convention[]
  /** Whether a member call of this name can have a row of this kind. */
  readonly calleeNames: CalleeNames
  /** Names of methods that change what their receiver describes. */
  readonly changingNames: ReadonlySet<string>
  /** Places of a full name, `pino.Logger.Member[info]`; several when a package and a global share it. */
  readonly placesOf: (name: string) => readonly ApiNode[]
  /** Every row of a kind, as the models write it. */
  readonly rows: <K extends EffectKind>(kind: K) => readonly EffectRows[K][]
  /** Every member name that occurs in an edge out of `ecmascript.Any`. */
  readonly any: ApiNode
  readonly sensitive: SensitiveVocabulary
  readonly events: readonly SecurityEvent[]
  readonly requirements: readonly Requirement[]
  readonly loggingNames: readonly string[]
  readonly probeNames: readonly string[]
  /** Last words of the names of connections to a peer. */
  readonly connectionNames: readonly string[]
  readonly methodNames: MethodNames
  /** Lists of words that single questions ask for. */
  readonly words: WordLists
  readonly scope: ScopeVocabulary
  /** Reads every row of these models. @returns the bad ones; they are left out. */
  readonly check: (models: readonly LibraryModel[]) => readonly ModelProblem[]
}

/** The type whose rows apply to any receiver of unknown identity. */
const ANY_TYPE = 'ecmascript.Any'

/** The type whose rows tell of the methods of functions. */
export const FUNCTION_TYPE = 'ecmascript.Function'

/** Types of values that the language itself makes, where models tell of them. */
export const LITERAL_TYPES = { array: 'ecmascript.Array', regexp: 'ecmascript.RegExp' } as const

/** Stands for the module in the key of an annotation that counts wherever it comes from. */
export const ANY_MODULE = '*'

/** Prepares knowledge. A model is read when something of it is asked for; bad rows are left out (see `check`). */
export function compileKnowledge(knowledge: Knowledge): CompiledKnowledge {
  const { libraries } = knowledge
  const tree = new LazyTrie(libraries)
  const annotations = annotatedTypes(libraries)
  return {
    packages: { get: (name) => tree.root('package', name) },
    globals: { get: (name) => tree.root('global', name) },
    functions: libraries.some((model) => model.function !== undefined)
      ? { get: (name) => tree.root('function', name) }
      : null,
    declared: new Map(libraries.flatMap((model) => (model.declared ? [[libraryName(model), model.declared]] : []))),
    types: { get: (name) => tree.root('type', name) },
    annotations: { get: (key) => annotations.get(key)?.flatMap((name) => tree.root('type', name) ?? []) },
    conventions: tree.conventions,
    conventionsFor: openConventions(tree.conventions),
    calleeNames: collectCalleeNames(
      libraries,
      tree.conventions.map(({ pattern }) => pattern),
    ),
    changingNames: collectChangingNames(libraries),
    placesOf: (name) => tree.placesOf(name),
    rows: (kind) => libraries.flatMap((model) => rowsOf(model, kind)),
    get any() {
      return tree.typeOf(ANY_TYPE)
    },
    sensitive: knowledge.sensitive,
    events: knowledge.events,
    requirements: knowledge.requirements ?? [],
    loggingNames: knowledge.loggingNames,
    probeNames: knowledge.probeNames ?? [],
    connectionNames: knowledge.connectionNames ?? [],
    methodNames: knowledge.methodNames ?? { runsInPage: [], readsCache: [], readsOn: [] },
    words: compileWordLists(knowledge.words ?? {}),
    scope: knowledge.scope,
    check: (models) => tree.check(models),
  }
}

function rowsOf<K extends EffectKind>(model: LibraryModel, kind: K): readonly EffectRows[K][] {
  return (model as { readonly [E in EffectKind]?: readonly EffectRows[E][] })[kind] ?? []
}

/** The same few names come again in every file. */
function openConventions(conventions: readonly Convention[]): CompiledKnowledge['conventionsFor'] {
  const answers = new Map<string, readonly Convention[]>()
  const isFollowed = anyOf(conventions.map(({ pattern }) => pattern))
  return (name) => {
    const known = answers.get(name)
    if (known) return known
    if (answers.size > MAX_NAMES) answers.clear()
    const found = isFollowed(name) ? conventions.filter(({ pattern }) => pattern.test(name)) : []
    answers.set(name, found)
    return found
  }
}

/** The trie, of which a model's part is made when it is first asked for. */
class LazyTrie {
  readonly #builder = new TrieBuilder()
  readonly #index: LibraryIndex
  readonly #made = new Set<number>()
  readonly #asked = new Map<string, ApiNode | undefined>()
  readonly #byName = new Map<string, ApiNode[]>()
  #named = 0
  readonly conventions: readonly Convention[]

  constructor(readonly libraries: readonly LibraryModel[]) {
    this.#index = indexLibraries(libraries)
    this.conventions = libraries.flatMap((model) =>
      (model.types ?? []).flatMap((row, at) => this.#convention(model, row, at) ?? []),
    )
  }

  root(kind: RootKind, name: string): ApiNode | undefined {
    const key = `${kind} ${name}`
    if (this.#asked.has(key)) return this.#asked.get(key)
    if (kind === 'type' && !this.#index.isType(name)) return undefined
    const models = this.#index.about(kind, name)
    if (models.length === 0 && kind !== 'type') return undefined
    this.#make(models)
    const found = kind === 'type' ? this.#builder.type(name) : this.#builder.rootsOf(kind).get(name)
    this.#asked.set(key, found)
    return found
  }

  typeOf(name: string): ApiNode {
    return this.root('type', name) ?? this.#builder.type(name)
  }

  placesOf(name: string): readonly ApiNode[] {
    // A full name begins with that of its root; both may hold dots.
    for (let end = name.indexOf('.', 1); ; end = name.indexOf('.', end + 1)) {
      const root = end < 0 ? name : name.slice(0, end)
      for (const kind of ['package', 'global', 'type'] as const) this.root(kind, root)
      if (end < 0) break
    }
    const { nodes } = this.#builder
    for (; this.#named < nodes.length; this.#named++) {
      const node = nodes[this.#named]
      if (node) this.#byName.set(node.name, [...(this.#byName.get(node.name) ?? []), node])
    }
    return this.#byName.get(name) ?? []
  }

  check(models: readonly LibraryModel[]): readonly ModelProblem[] {
    const wanted = new Set(models)
    this.#make(this.libraries.flatMap((model, at) => (wanted.has(model) ? [at] : [])))
    return this.#builder.problems.filter(({ model }) => wanted.has(model))
  }

  #make(models: readonly number[]): void {
    if (models.every((at) => this.#made.has(at))) return
    for (const at of this.#index.closure(models)) {
      const model = this.libraries[at]
      if (!model || this.#made.has(at)) continue
      this.#made.add(at)
      this.#builder.add(model)
    }
  }

  #convention(model: LibraryModel, row: TypeRow, at: number): Convention | null {
    const { named } = row
    if (named === undefined) return null
    return this.#builder.guarded({ model, list: 'types', row: at }, () => {
      const typeOf = (): ApiNode => this.typeOf(row.type)
      return {
        pattern: whole(named),
        get type() {
          return typeOf()
        },
        beside: Object.entries(row.beside ?? {}).map(([index, pattern]) => ({
          index: Number(index),
          pattern: whole(pattern),
        })),
        uses: row.uses ? new Set(row.uses) : null,
        calls: row.calls ? new Set(row.calls) : null,
        inParameter: row.inParameter ?? false,
        exportedAs: row.exportedAs ? new Set(row.exportedAs) : null,
      }
    })
  }
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'i')
}

/** Names of types by the annotations that give them. */
function annotatedTypes(libraries: readonly LibraryModel[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const model of libraries) {
    for (const { annotation, type } of model.types ?? []) {
      if (annotation === undefined) continue
      for (const module of modulesOf(model)) {
        const key = `${module}#${annotation}`
        const known = found.get(key)
        if (known) known.push(type)
        else found.set(key, [type])
      }
    }
  }
  return found
}

/** Modules whose annotations the types of a model are. */
function modulesOf(model: LibraryModel): readonly string[] {
  const packages = namesIn(model.package)
  if (namesIn(model.function).length > 0) return [ANY_MODULE, ...packages]
  return packages.length === 0 ? ['global'] : packages
}
