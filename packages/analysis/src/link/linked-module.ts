// Makes places of a module's interface, as the trie of models has them, so that an import of the project is followed like one of
// a library: edges are members, results, instances and what callbacks are given; functions carry rows.
import type { CompiledKnowledge } from '../model/compile'
import { ApiNode, edgeLabel, type MatchedRow, type RowsByKind } from '../model/api-node'
import { TYPE_EDGE } from '../model/identities'
import { stepNode, withTypes } from '../model/node-steps'
import { EXPORT_ASSIGNMENT } from '../ir/module'
import type { EffectRows } from '../model/rows'
import type { FunctionInterface, ModuleInterface, ValueOrdinal } from '../summary/module-interface'

/** The places of one module. */
export interface LinkedModule {
  /** Path as hosts show it; the first part of the names of its places. */
  readonly path: string
  readonly root: ApiNode
  /** Places by name. */
  readonly byName: ReadonlyMap<string, ApiNode>
}

/** How names that a module's interface mentions become places. */
export interface NameResolver {
  /** Places of a name: of the models, or of other modules. */
  readonly placesOf: (name: string) => readonly ApiNode[]
}

/** A module's places before the names of others in it are resolved. */
export interface UnlinkedModule extends LinkedModule {
  readonly pending: readonly { readonly node: ApiNode; readonly names: readonly string[] }[]
}

/** Linked places have no number in the trie. */
const NO_ID = -1

/** Makes the places of an interface; {@link resolvePlaces} completes them, so that modules may name each other in a circle. */
export function makePlaces(path: string, described: ModuleInterface): UnlinkedModule {
  const byName = new Map<string, ApiNode>()
  const pending: { node: ApiNode; names: readonly string[] }[] = []
  const nodes: (ApiNode | undefined)[] = []
  const place = (ordinal: ValueOrdinal, name: string): ApiNode => {
    const known = nodes[ordinal]
    if (known) return known
    const value = described.values[ordinal] ?? {}
    const node = new ApiNode(NO_ID, name, { link: { module: path, name: name.slice(path.length + 1), value } })
    nodes[ordinal] = node
    byName.set(name, node)
    if (value.is) pending.push({ node, names: value.is })
    for (const [key, member] of Object.entries(value.members ?? {}))
      node.setEdge(edgeLabel('member', key), place(member, `${name}.${key}`))
    for (const [at, ordinal] of Object.entries(value.typeArguments ?? {}))
      node.setEdge(edgeLabel('typeArgument', Number(at)), place(ordinal, `${name}<${at}>`))
    if (value.instance !== undefined) node.setEdge('instance', place(value.instance, `${name}()`))
    if (value.call) addCall(node, value.call, { place: (at, step) => place(at, `${name}${step}`), pending })
    return node
  }
  const root = new ApiNode(NO_ID, `${path}#`, { link: { module: path, name: '', value: {} } })
  byName.set(root.name, root)
  for (const [name, ordinal] of Object.entries(described.exports)) {
    const node = place(ordinal, `${path}#${name}`)
    if (name === EXPORT_ASSIGNMENT) root.addType(node)
    else root.setEdge(name.startsWith(TYPE_EDGE) ? name : edgeLabel('member', name), node)
  }
  return { path, root, byName, pending }
}

/** A module whose places are being made. */
interface Making {
  readonly place: (ordinal: ValueOrdinal, step: string) => ApiNode
  readonly pending: { node: ApiNode; names: readonly string[] }[]
}

function addCall(node: ApiNode, call: FunctionInterface, { place, pending }: Making): void {
  if (call.returns !== undefined) node.setEdge('return', place(call.returns, '->'))
  const argumentAt = (position: string): ApiNode => {
    const label = edgeLabel('argument', Number(position))
    const argument = node.edges.get(label) ?? new ApiNode(NO_ID, `${node.name}.Argument[${position}]`)
    node.setEdge(label, argument)
    return argument
  }
  for (const [position, names] of Object.entries(call.parameters ?? {}))
    pending.push({ node: argumentAt(position), names })
  for (const [position, given] of Object.entries(call.calls ?? {})) {
    const argument = argumentAt(position)
    given.forEach((ordinal, i) => {
      if (ordinal !== null)
        argument.setEdge(edgeLabel('parameter', i), place(ordinal, `.Argument[${position}].Parameter[${i}]`))
    })
  }
  const target = node.edges.get('instance') ?? node
  target.setEffects(new DeferredRows(call, node, target.effects))
}

/** Rows of a project's function, which are found out when they are asked for; what the place had before counts where there are none. */
class DeferredRows implements RowsByKind {
  readonly #call: FunctionInterface
  readonly #place: ApiNode
  readonly #before: RowsByKind
  #guard: Matched<'guard'> | null = null
  #decision: Matched<'decision'> | null = null
  #refusal: Matched<'refusal'> | null = null

  constructor(call: FunctionInterface, place: ApiNode, before: RowsByKind) {
    this.#call = call
    this.#place = place
    this.#before = before
  }

  get guard(): readonly MatchedRow<'guard'>[] {
    const rows = this.#call.guards
    if (rows.length === 0) return this.#before.guard ?? NO_ROWS
    if (this.#guard?.rows !== rows) this.#guard = this.#match(rows)
    return this.#guard.matched
  }

  get decision(): readonly MatchedRow<'decision'>[] {
    const rows = this.#call.decisions
    if (rows.length === 0) return this.#before.decision ?? NO_ROWS
    if (this.#decision?.rows !== rows) this.#decision = this.#match(rows)
    return this.#decision.matched
  }

  get refusal(): readonly MatchedRow<'refusal'>[] {
    const rows = this.#call.refusals
    if (rows.length === 0) return this.#before.refusal ?? NO_ROWS
    if (this.#refusal?.rows !== rows) this.#refusal = this.#match(rows)
    return this.#refusal.matched
  }

  #match<K extends 'guard' | 'decision' | 'refusal'>(rows: readonly EffectRows[K][]): Matched<K> {
    const library = this.#place.link?.module ?? ''
    return { rows, matched: rows.map((row) => ({ row, library, area: 'project' })) }
  }
}

/** Rows with their origin, as long as the rows are the same. */
interface Matched<K extends 'guard' | 'decision' | 'refusal'> {
  readonly rows: readonly EffectRows[K][]
  readonly matched: readonly MatchedRow<K>[]
}

const NO_ROWS: readonly never[] = []

/** Puts in place what the module's interface names of others. */
export function resolvePlaces(module: UnlinkedModule, { placesOf }: NameResolver): void {
  for (const { node, names } of module.pending) {
    for (const found of names.flatMap(placesOf)) if (found !== node) node.addType(found)
  }
}

/**
 * Gives a module's place what it hands on from others: edges are copied, so the sources must be complete. In an import cycle it
 * is called again until all names have come round.
 */
export function linkReexports(
  module: UnlinkedModule,
  { from }: ModuleInterface,
  rootOf: (specifier: string) => ApiNode | null,
): void {
  for (const { exported, module: specifier, name } of from) {
    const source = rootOf(specifier)
    if (!source) continue
    if (exported === '*') copyEdges(source, module.root)
    else if (name === '*') addEdge(module.root, edgeLabel('member', exported), [source])
    else {
      addEdge(module.root, edgeLabel('member', exported), membersOf(source, name))
      const type = source.edges.get(`${TYPE_EDGE}${name}`)
      if (type) addEdge(module.root, `${TYPE_EDGE}${exported}`, [type])
    }
  }
}

/** What a module exports under a name, by its own code and by what the user tells of it. */
function membersOf(source: ApiNode, name: string): readonly ApiNode[] {
  return withTypes([source]).flatMap((node) => stepNode(node, 'member', name))
}

/** `export * from`: everything but the default; what the module exports itself wins. */
function copyEdges(source: ApiNode, target: ApiNode): void {
  for (const [label, node] of source.edges) {
    if (label !== edgeLabel('member', 'default') && !target.edges.has(label)) target.setEdge(label, node)
  }
  for (const told of source.types) if (told.isRoot) target.addType(told)
}

function addEdge(root: ApiNode, label: string, targets: readonly ApiNode[]): void {
  const [only] = targets
  if (!only) return
  const known = root.edges.get(label)
  const node = targets.length === 1 && !known ? only : (known ?? new ApiNode(NO_ID, `${root.name}${label}`))
  if (node !== only) for (const target of targets) if (target !== node) node.addType(target)
  root.setEdge(label, node)
}
