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
