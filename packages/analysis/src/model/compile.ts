// Compiles library models into a trie: edges are access-path steps, nodes carry the rows that apply to a value found there.
import { collectCalleeNames, type CalleeNames } from './callee-names'
import { MAX_KEPT_LABELS } from '../limits'
import type { ValueInterface } from '../summary/module-interface'
import { AccessPathError, parseAccessPath, type PathStep } from './access-path'
import type {
  EffectKind,
  EffectRows,
  Knowledge,
  LibraryModel,
  RowRoot,
  ScopeVocabulary,
  SecurityEvent,
  SensitiveVocabulary,
} from './rows'
import type { DeclaredIn } from './shape-rows'

/** A row with the library it comes from. */
export interface MatchedRow<K extends EffectKind> {
  readonly row: EffectRows[K]
  readonly library: string
  /** Folder of the library's model: `logging`, `ecmascript`, … */
  readonly area: string
}

/** A place in the trie: what is known of a value. */
export interface ApiNode {
  readonly id: number
  /** For messages and tests: `pino.Logger.Member[info]`. */
  readonly name: string
  /** The declared type that this node is the root of, or null. */
  readonly type: string | null
  /** This node is a package's or a global's root. */
  readonly isRoot: boolean
  /** `named` convention only: a guess by name. */
  readonly isConvention: boolean
  readonly edges: Map<string, ApiNode>
  readonly anyMember: { node: ApiNode | null }
  /** Open-ended argument and parameter ranges: `[from, node]`. */
  readonly ranges: { kind: 'argument' | 'parameter'; from: number; node: ApiNode }[]
  readonly types: ApiNode[]
  /** Types of a parameter that depend on how many parameters the function declares. */
  readonly typesByArity: { readonly arity: Arity; readonly type: ApiNode }[]
  readonly effects: { [K in EffectKind]?: MatchedRow<K>[] }
  /** Set where the place stands for a value of another module of the project. */
  readonly link?: NodeLink
}

/** The value of another module of the project that a place stands for. */
export interface NodeLink {
  /** Path of the module, as hosts show it. */
  readonly module: string
  /** Name of the value as the module's importers write it. */
  readonly name: string
  readonly value: ValueInterface
}

/** A closed range of parameter counts. */
export interface Arity {
  readonly min: number
  readonly max: number
}

/** Reads `4` or `1..3`. */
export function parseArity(text: string): Arity {
  const [min, max] = text.split('..')
  return { min: Number(min), max: Number(max ?? min) }
}

/** A name convention: values of this name are taken for a type when nothing else is known. */
export interface Convention {
  readonly pattern: RegExp
  readonly type: ApiNode
  readonly beside: readonly { readonly index: number; readonly pattern: RegExp }[]
  /** Members of which the function must read one; null: no such demand. */
  readonly uses: ReadonlySet<string> | null
  /** Holds for members of parameters only. */
  readonly inParameter: boolean
}

/** Something wrong with a model row; the session shows it to the user. */
export interface ModelProblem {
  readonly library: string
  readonly list: string
  readonly row: number
  readonly message: string
}

/** Knowledge in the form that the analysis walks. */
export interface CompiledKnowledge {
  readonly packages: ReadonlyMap<string, ApiNode>
  readonly globals: ReadonlyMap<string, ApiNode>
  /** Where records of a package are declared, by its main name. */
  readonly declared: ReadonlyMap<string, DeclaredIn>
  /** Values known by their name alone, wherever they come from. */
  readonly functions: ReadonlyMap<string, ApiNode>
  readonly types: ReadonlyMap<string, ApiNode>
  /** `module#Name` of a TypeScript annotation to the types it gives. */
  readonly annotations: ReadonlyMap<string, readonly ApiNode[]>
  readonly conventions: readonly Convention[]
  /** Whether a member call of this name can have a row of this kind. */
  readonly calleeNames: CalleeNames
  /** Every member name that occurs in an edge out of `ecmascript.Any`. */
  readonly any: ApiNode
  readonly sensitive: SensitiveVocabulary
  readonly events: readonly SecurityEvent[]
  readonly loggingNames: readonly string[]
  readonly probeNames: readonly string[]
  /** Last words of the names of connections to a peer. */
  readonly connectionNames: readonly string[]
  readonly scope: ScopeVocabulary
  readonly problems: readonly ModelProblem[]
}

/** The type whose rows apply to any receiver of unknown identity. */
export const ANY_TYPE = 'ecmascript.Any'

const EFFECTS: readonly EffectKind[] = [
  'log', 'flow', 'barrier', 'guard', 'source', 'outbound', 'decision', 'refusal', 'response', 'escape', 'callback', 'probe', 'redaction',
  'shape', 'handler', 'plain',
] // prettier-ignore

/** The type whose rows tell of the methods of functions. */
export const FUNCTION_TYPE = 'ecmascript.Function'

/** Types of values that the language itself makes, where models tell of them. */
export const LITERAL_TYPES = { array: 'ecmascript.Array', regexp: 'ecmascript.RegExp' } as const

/** Stands for the module in the key of an annotation that counts wherever it comes from. */
export const ANY_MODULE = '*'

/** Edge label of a step; ranges have none. */
export function edgeLabel(kind: PathStep['kind'], name?: string | number): string {
  if (name === undefined) return kind
  if (kind !== 'member' || typeof name !== 'string') return `${kind}:${name}`
  const known = memberLabels.get(name)
  if (known !== undefined) return known
  const label = `${kind}:${name}`
  if (memberLabels.size >= MAX_KEPT_LABELS) memberLabels.clear()
  memberLabels.set(name, label)
  return label
}

/** A label that is made anew has to be hashed anew, and most questions are for the same names. */
const memberLabels = new Map<string, string>()

/** Makes a place without edges. */
export function makeNode(id: number, name: string, isRoot = false, type: string | null = null): ApiNode {
  return {
    id,
    name,
    type,
    isRoot,
    isConvention: type !== null && type.startsWith('convention.'),
    edges: new Map(),
    anyMember: { node: null },
    ranges: [],
    types: [],
    typesByArity: [],
    effects: {},
  }
}

class Builder {
  readonly packages = new Map<string, ApiNode>()
  readonly globals = new Map<string, ApiNode>()
  readonly functions = new Map<string, ApiNode>()
  readonly types = new Map<string, ApiNode>()
  readonly annotations = new Map<string, ApiNode[]>()
  readonly conventions: Convention[] = []
  readonly problems: ModelProblem[] = []
  #count = 0

  node(name: string, type: string | null = null, isRoot = false): ApiNode {
    return makeNode(this.#count++, name, isRoot, type)
  }

  type(name: string): ApiNode {
    return getOr(this.types, name, () => this.node(name, name))
  }

  roots(model: LibraryModel): readonly ApiNode[] {
    const packages = list(model.package).map((name) => getOr(this.packages, name, () => this.node(name, null, true)))
    const globals = list(model.global).map((name) => getOr(this.globals, name, () => this.node(name, null, true)))
    const functions = list(model.function).map((name) => getOr(this.functions, name, () => this.node(name)))
    return [...packages, ...globals, ...functions]
  }

  /** Nodes at the end of `path`, made where missing. */
  walk(starts: readonly ApiNode[], path: readonly PathStep[]): readonly ApiNode[] {
    let nodes = starts
    for (const step of path) nodes = nodes.flatMap((node) => this.#step(node, step))
    return nodes
  }

  #step(node: ApiNode, step: PathStep): readonly ApiNode[] {
    if (step.kind === 'member') {
      if (step.names === null) return [(node.anyMember.node ??= this.node(`${node.name}.Member[*]`))]
      return step.names.map((name) => this.#edge(node, edgeLabel('member', name), `Member[${name}]`))
    }
    if (step.kind === 'argument' || step.kind === 'parameter')
      return this.#positions(node, step.kind, step.from, step.to)
    return [this.#edge(node, step.kind, step.kind)]
  }

  #positions(node: ApiNode, kind: 'argument' | 'parameter', from: number, to: number | null): readonly ApiNode[] {
    if (to !== null) {
      const found: ApiNode[] = []
      for (let i = from; i <= to; i++) found.push(this.#edge(node, edgeLabel(kind, i), `${kind}[${i}]`))
      return found
    }
    const known = node.ranges.find((range) => range.kind === kind && range.from === from)
    if (known) return [known.node]
    const made = this.node(`${node.name}.${kind}[${from}..]`)
    node.ranges.push({ kind, from, node: made })
    return [made]
  }

  #edge(node: ApiNode, label: string, name: string): ApiNode {
    return getOr(node.edges, label, () => this.node(`${node.name}.${name}`))
  }
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

function libraryName(model: LibraryModel): string {
  return list(model.package)[0] ?? list(model.global)[0] ?? list(model.function)[0] ?? model.area
}

/** Compiles knowledge. Bad rows are left out and named in `problems`. */
export function compileKnowledge(knowledge: Knowledge): CompiledKnowledge {
  const builder = new Builder()
  for (const model of knowledge.libraries) {
    const library = libraryName(model)
    const roots = builder.roots(model)
    model.types?.forEach((row, i) =>
      guarded(builder, { library, list: 'types', row: i }, () => addType(builder, model, roots, row)),
    )
    for (const kind of EFFECTS) {
      model[kind]?.forEach((row, i) =>
        guarded(builder, { library, list: kind, row: i }, () =>
          addEffect(builder, roots, kind, { row, library, area: model.area }),
        ),
      )
    }
  }
  return {
    packages: builder.packages,
    globals: builder.globals,
    functions: builder.functions,
    declared: new Map(
      knowledge.libraries.flatMap((model) => (model.declared ? [[libraryName(model), model.declared]] : [])),
    ),
    types: builder.types,
    annotations: builder.annotations,
    conventions: builder.conventions,
    calleeNames: collectCalleeNames(
      [...builder.packages.values(), ...builder.globals.values(), ...builder.types.values()],
      builder.functions,
      builder.conventions,
    ),
    any: builder.type(ANY_TYPE),
    sensitive: knowledge.sensitive,
    events: knowledge.events,
    loggingNames: knowledge.loggingNames,
    probeNames: knowledge.probeNames ?? [],
    connectionNames: knowledge.connectionNames ?? [],
    scope: knowledge.scope,
    problems: builder.problems,
  }
}

/** Adds a row, or notes why it is bad. */
function guarded(builder: Builder, place: Omit<ModelProblem, 'message'>, add: () => void): void {
  try {
    add()
  } catch (error) {
    if (!(error instanceof AccessPathError) && !(error instanceof SyntaxError)) throw error
    builder.problems.push({ ...place, message: error.message })
  }
}

function startsOf(builder: Builder, roots: readonly ApiNode[], row: RowRoot): readonly ApiNode[] {
  return row.of === undefined ? roots : [builder.type(row.of)]
}

function addType(
  builder: Builder,
  model: LibraryModel,
  roots: readonly ApiNode[],
  row: NonNullable<LibraryModel['types']>[number],
): void {
  const type = builder.type(row.type)
  if (row.annotation !== undefined) {
    if (list(model.function).length > 0)
      getOr(builder.annotations, `${ANY_MODULE}#${row.annotation}`, () => []).push(type)
    else if (list(model.package).length === 0)
      getOr(builder.annotations, `global#${row.annotation}`, () => []).push(type)
    for (const name of list(model.package)) getOr(builder.annotations, `${name}#${row.annotation}`, () => []).push(type)
    return
  }
  if (row.named !== undefined) {
    const beside = Object.entries(row.beside ?? {}).map(([index, pattern]) => ({
      index: Number(index),
      pattern: whole(pattern),
    }))
    const uses = row.uses ? new Set(row.uses) : null
    builder.conventions.push({ pattern: whole(row.named), type, beside, uses, inParameter: row.inParameter ?? false })
    return
  }
  for (const node of builder.walk(startsOf(builder, roots, row), parseAccessPath(row.path ?? ''))) {
    if (row.arity !== undefined) node.typesByArity.push({ arity: parseArity(row.arity), type })
    else if (!node.types.includes(type)) node.types.push(type)
  }
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'i')
}

/** A redaction row's path ends inside the arguments of the call that makes the logger; the row stands at that call. */
function addEffect<K extends EffectKind>(
  builder: Builder,
  roots: readonly ApiNode[],
  kind: K,
  matched: MatchedRow<K>,
): void {
  const { row } = matched
  const path = parseAccessPath(row.path ?? '')
  const firstArgument = kind === 'redaction' ? path.findIndex((step) => step.kind === 'argument') : -1
  const steps = firstArgument < 0 ? path : path.slice(0, firstArgument)
  for (const node of builder.walk(startsOf(builder, roots, row), steps)) {
    const effects = node.effects as { [E in EffectKind]?: MatchedRow<E>[] }
    const known = (effects[kind] ??= []) as MatchedRow<K>[]
    known.push(matched)
  }
}
