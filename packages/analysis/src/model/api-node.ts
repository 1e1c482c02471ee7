// Places in the trie of library knowledge: edges are steps of access paths, nodes carry the rows that apply to a value found there.
import { MAX_KEPT_LABELS } from '../limits'
import type { ValueInterface } from '../summary/module-interface'
import type { PathStep } from './access-path'
import type { EffectKind, EffectRows } from './rows'

/** A row with the library it comes from. */
export interface MatchedRow<K extends EffectKind> {
  readonly row: EffectRows[K]
  readonly library: string
  /** Folder of the library's model: `logging`, `ecmascript`, … */
  readonly area: string
}

/** Rows of a place, by kind. */
export type RowsByKind = { readonly [K in EffectKind]?: readonly MatchedRow<K>[] }

/** An open-ended range of arguments or parameters. */
export interface PositionRange {
  readonly kind: 'argument' | 'parameter'
  readonly from: number
  readonly node: ApiNode
}

/** What tells a place from most others. */
export interface NodeTraits {
  readonly isRoot?: boolean
  readonly type?: string | null
  readonly link?: NodeLink
}

/** A type of a parameter that depends on how many parameters the function declares. */
export interface TypeByArity {
  readonly arity: Arity
  readonly type: ApiNode
}

const NO_EDGES: ReadonlyMap<string, ApiNode> = new Map()
const NO_RANGES: readonly PositionRange[] = []
const NO_NODES: readonly ApiNode[] = []
const NO_ARITIES: readonly TypeByArity[] = []
const NO_ROWS: RowsByKind = {}

/**
 * A place in the trie: what is known of a value. A project has many thousands of them, most with an edge or two or none, so what is
 * empty is shared.
 */
export class ApiNode {
  #edges: Map<string, ApiNode> | null = null
  #anyMember: ApiNode | null = null
  #ranges: PositionRange[] | null = null
  #types: ApiNode[] | null = null
  #typesByArity: TypeByArity[] | null = null
  #effects: RowsByKind = NO_ROWS
  #typeArgument: number | null = null

  /** Its number in the trie. */
  readonly id: number
  /** For messages and tests: `pino.Logger.Member[info]`. */
  readonly name: string
  /** It is a package's or a global's root. */
  readonly isRoot: boolean
  /** The declared type that it is the root of, or null. */
  readonly type: string | null
  /** Set where it stands for a value of another module of the project. */
  readonly link: NodeLink | undefined

  constructor(id: number, name: string, { isRoot = false, type = null, link }: NodeTraits = {}) {
    this.id = id
    this.name = name
    this.isRoot = isRoot
    this.type = type
    this.link = link
  }

  /** `named` convention only: a guess by name. */
  get isConvention(): boolean {
    return this.type !== null && this.type.startsWith('convention.')
  }

  get edges(): ReadonlyMap<string, ApiNode> {
    return this.#edges ?? NO_EDGES
  }

  /** Any member at all. */
  get anyMember(): ApiNode | null {
    return this.#anyMember
  }

  get ranges(): readonly PositionRange[] {
    return this.#ranges ?? NO_RANGES
  }

  get types(): readonly ApiNode[] {
    return this.#types ?? NO_NODES
  }

  get typesByArity(): readonly TypeByArity[] {
    return this.#typesByArity ?? NO_ARITIES
  }

  get effects(): RowsByKind {
    return this.#effects
  }

  /** Leads to `node` by a step. */
  setEdge(label: string, node: ApiNode): void {
    this.#edges ??= new Map()
    this.#edges.set(label, node)
  }

  setAnyMember(node: ApiNode): void {
    this.#anyMember = node
  }

  addRange(range: PositionRange): void {
    ;(this.#ranges ??= []).push(range)
  }

  /** Adds a type once. */
  addType(node: ApiNode): void {
    this.#types ??= []
    if (!this.#types.includes(node)) this.#types.push(node)
  }

  addTypeByArity(type: TypeByArity): void {
    ;(this.#typesByArity ??= []).push(type)
  }

  /** The type argument of the receiver that says what the value is, from 0. */
  get typeArgument(): number | null {
    return this.#typeArgument
  }

  setTypeArgument(position: number): void {
    this.#typeArgument = position
  }

  /** Replaces the rows. */
  setEffects(effects: RowsByKind): void {
    this.#effects = effects
  }
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

/** What an edge is: a step of an access path, or to what a type argument says. */
export type EdgeKind = PathStep['kind'] | 'typeArgument'

/** Edge label of a step; ranges have none. */
export function edgeLabel(kind: EdgeKind, name?: string | number): string {
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
