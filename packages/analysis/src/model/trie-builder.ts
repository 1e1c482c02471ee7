// Puts the rows of library models into the trie.
import { AccessPathError, parseAccessPath, type PathStep } from './access-path'
import { ApiNode, edgeLabel, parseArity, type MatchedRow } from './api-node'
import { EFFECT_KINDS, libraryName, namesIn, type RootKind } from './library-index'
import type { EffectKind, LibraryModel, RowRoot } from './rows'

/** Something wrong with a model row; the session shows it to the user. */
export interface ModelProblem {
  readonly library: string
  readonly model: LibraryModel
  readonly list: string
  readonly row: number
  readonly message: string
}

/** Puts rows of models into the trie. */
export class TrieBuilder {
  readonly #packages = new Map<string, ApiNode>()
  readonly #globals = new Map<string, ApiNode>()
  readonly #functions = new Map<string, ApiNode>()
  readonly #types = new Map<string, ApiNode>()
  readonly problems: ModelProblem[] = []
  /** Every place made so far, in the order in which they were made. */
  readonly nodes: ApiNode[] = []

  /** Adds the rows of a model; bad ones are left out and named in `problems`. */
  add(model: LibraryModel): void {
    const library = libraryName(model)
    const roots = this.#roots(model)
    model.types?.forEach((row, i) => this.guarded({ model, list: 'types', row: i }, () => addType(this, roots, row)))
    for (const kind of EFFECT_KINDS) {
      model[kind]?.forEach((row, i) =>
        this.guarded({ model, list: kind, row: i }, () =>
          addEffect(this, roots, kind, { row, library, area: model.area }),
        ),
      )
    }
  }

  #node(name: string, type: string | null = null, isRoot = false): ApiNode {
    const made = new ApiNode(this.nodes.length, name, { isRoot, type })
    this.nodes.push(made)
    return made
  }

  /** The type of this name, made where missing. */
  type(name: string): ApiNode {
    return getOr(this.#types, name, () => this.#node(name, name))
  }

  /** Roots made so far. */
  rootsOf(kind: Exclude<RootKind, 'type'>): ReadonlyMap<string, ApiNode> {
    return kind === 'package' ? this.#packages : kind === 'global' ? this.#globals : this.#functions
  }

  /** Reads a row. @returns null for a bad one, which it notes. */
  guarded<T>(place: Omit<ModelProblem, 'message' | 'library'>, read: () => T): T | null {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof AccessPathError) && !(error instanceof SyntaxError)) throw error
      this.problems.push({ ...place, library: libraryName(place.model), message: error.message })
      return null
    }
  }

  #roots(model: LibraryModel): readonly ApiNode[] {
    const packages = namesIn(model.package).map((name) =>
      getOr(this.#packages, name, () => this.#node(name, null, true)),
    )
    const globals = namesIn(model.global).map((name) => getOr(this.#globals, name, () => this.#node(name, null, true)))
    const functions = namesIn(model.function).map((name) => getOr(this.#functions, name, () => this.#node(name)))
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
      if (step.names === null) return [this.#anyMember(node)]
      return step.names.map((name) => this.#edge(node, edgeLabel('member', name), `Member[${name}]`))
    }
    if (step.kind === 'argument' || step.kind === 'parameter')
      return this.#positions(node, step.kind, step.from, step.to)
    return [this.#edge(node, step.kind, step.kind)]
  }

  #anyMember(node: ApiNode): ApiNode {
    const known = node.anyMember
    if (known) return known
    const made = this.#node(`${node.name}.Member[*]`)
    node.setAnyMember(made)
    return made
  }

  #positions(node: ApiNode, kind: 'argument' | 'parameter', from: number, to: number | null): readonly ApiNode[] {
    if (to !== null) {
      const found: ApiNode[] = []
      for (let i = from; i <= to; i++) found.push(this.#edge(node, edgeLabel(kind, i), `${kind}[${i}]`))
      return found
    }
    const known = node.ranges.find((range) => range.kind === kind && range.from === from)
    if (known) return [known.node]
    const made = this.#node(`${node.name}.${kind}[${from}..]`)
    node.addRange({ kind, from, node: made })
    return [made]
  }

  #edge(node: ApiNode, label: string, name: string): ApiNode {
    const known = node.edges.get(label)
    if (known) return known
    const made = this.#node(`${node.name}.${name}`)
    node.setEdge(label, made)
    return made
  }
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function startsOf(builder: TrieBuilder, roots: readonly ApiNode[], row: RowRoot): readonly ApiNode[] {
  return row.of === undefined ? roots : [builder.type(row.of)]
}

function addType(
  builder: TrieBuilder,
  roots: readonly ApiNode[],
  row: NonNullable<LibraryModel['types']>[number],
): void {
  // Annotations and names lead to the type when they are asked for.
  if (row.annotation !== undefined || row.named !== undefined) return
  const type = builder.type(row.type)
  for (const node of builder.walk(startsOf(builder, roots, row), parseAccessPath(row.path ?? ''))) {
    if (row.arity !== undefined) node.addTypeByArity({ arity: parseArity(row.arity), type })
    else node.addType(type)
    if (row.typeArgument !== undefined) node.setTypeArgument(row.typeArgument)
  }
}

/**
 * Steps to the place where a row of this kind stands. A redaction row's path ends inside the arguments of the call that makes
 * the logger; the row stands at that call.
 */
function placeOfRow(kind: EffectKind, row: RowRoot): readonly PathStep[] {
  const path = parseAccessPath(row.path ?? '')
  const firstArgument = kind === 'redaction' ? path.findIndex((step) => step.kind === 'argument') : -1
  return firstArgument < 0 ? path : path.slice(0, firstArgument)
}

/** The same; null for a path that does not read, which `check` reports. */
export function readPlaceOfRow(kind: EffectKind, row: RowRoot): readonly PathStep[] | null {
  try {
    return placeOfRow(kind, row)
  } catch (error) {
    if (error instanceof AccessPathError) return null
    throw error
  }
}

/** Names of the last member on a path. */
export function lastMember(path: string): readonly string[] {
  const member = parseAccessPath(path).findLast((step) => step.kind === 'member')
  return member?.names ?? []
}

function addEffect<K extends EffectKind>(
  builder: TrieBuilder,
  roots: readonly ApiNode[],
  kind: K,
  matched: MatchedRow<K>,
): void {
  const { row } = matched
  for (const node of builder.walk(startsOf(builder, roots, row), placeOfRow(kind, row))) {
    node.setEffects({ ...node.effects, [kind]: [...(node.effects[kind] ?? []), matched] })
  }
}
