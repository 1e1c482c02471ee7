// Which stores a load may see: reaching definitions, found on demand by walking back from the load, without recursion.
import { valueId, type ValueId, type ValueRef, type VariableId } from '../ir/ids'
import type { Store } from '../ir/instruction'
import type { FunctionIr, ModuleFacts } from '../ir/module'
import type { Cfg } from './cfg'

/** All stores of a module, by variable. */
export interface StoreIndex {
  /** Stores to the variable in any function. */
  readonly all: (variable: VariableId) => readonly ValueRef[]
  /** What these stores write, in the same order. */
  readonly values: (variable: VariableId) => readonly ValueRef[]
}

const NO_REFS: readonly ValueRef[] = []

/** Collects the stores of a module once; the stores themselves, which few ask for, when they are asked for. */
export function collectStores(facts: ModuleFacts): StoreIndex {
  const values = byVariable(facts, (store) => store.value)
  let all: typeof values | undefined
  return {
    all: (variable) => (all ??= byVariable(facts, (_, at) => at))[variable] ?? NO_REFS,
    values: (variable) => values[variable] ?? NO_REFS,
  }
}

/** Of each variable, one value for each of its stores. */
function byVariable(
  facts: ModuleFacts,
  pick: (store: Store, at: ValueId) => ValueId,
): readonly (readonly ValueRef[] | undefined)[] {
  const found = new Array<ValueRef[] | undefined>(facts.variables.length)
  for (const fn of facts.functions) {
    fn.instructions.forEach((instruction, at) => {
      if (instruction.kind !== 'store') return
      const ref = { fn: fn.index, value: pick(instruction, valueId(at)) }
      const known = found[instruction.variable]
      if (known) known.push(ref)
      else found[instruction.variable] = [ref]
    })
  }
  return found
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Per function: the stores of each block, in order, by variable. */
type BlockStores = readonly ReadonlyMap<VariableId, readonly ValueId[]>[]

const NO_STORES: ReadonlyMap<VariableId, readonly ValueId[]> = new Map()

/** Finds the stores of one function's own variable that may reach a load in it. */
export class ReachingStores {
  readonly #cfg: Cfg
  readonly #stores: BlockStores
  readonly #memo = new Map<number, readonly ValueId[]>()

  constructor(fn: FunctionIr, cfg: Cfg) {
    this.#cfg = cfg
    this.#stores = fn.blocks.map((block) => {
      let map: Map<VariableId, ValueId[]> | null = null
      for (const value of block.body) {
        const instruction = fn.instructions[value]
        if (instruction?.kind === 'store') push((map ??= new Map()), instruction.variable, value)
      }
      return map ?? NO_STORES
    })
  }

  /** Stores to `variable` that may be the last before instruction `at`. Empty: none (the variable is unset there). */
  before(variable: VariableId, at: ValueId): readonly ValueId[] {
    const block = this.#cfg.blockOf[at]
    if (block === undefined || block < 0) return []
    const own = this.#stores[block]?.get(variable)
    const place = this.#cfg.placeOf[at] as number
    const last = own && lastBefore(own, this.#cfg.placeOf, place)
    if (last !== undefined) return [last]
    return this.#onEntry(variable, block)
  }

  #onEntry(variable: VariableId, block: number): readonly ValueId[] {
    const key = variable * this.#stores.length + block
    const known = this.#memo.get(key)
    if (known) return known
    const found = new Set<ValueId>()
    const seen = new Set<number>([block])
    const work = [block]
    for (let b = work.pop(); b !== undefined; b = work.pop()) {
      for (const p of this.#cfg.predecessors[b] ?? []) {
        const stores = this.#stores[p]?.get(variable)
        const isHandlerEdge = this.#cfg.handlers[p] === b
        if (stores && stores.length > 0) {
          if (isHandlerEdge) for (const s of stores) found.add(s)
          else found.add(stores[stores.length - 1] as ValueId)
          if (!isHandlerEdge) continue
        }
        if (!seen.has(p)) {
          seen.add(p)
          work.push(p)
        }
      }
    }
    const result = [...found].sort((a, b) => a - b)
    this.#memo.set(key, result)
    return result
  }
}

function lastBefore(stores: readonly ValueId[], placeOf: readonly number[], place: number): ValueId | undefined {
  for (let i = stores.length - 1; i >= 0; i--) {
    const store = stores[i] as ValueId
    if ((placeOf[store] as number) < place) return store
  }
  return undefined
}

/** The value that a store writes. */
export function storedValue(facts: ModuleFacts, ref: ValueRef): ValueRef {
  const instruction = facts.functions[ref.fn]?.instructions[ref.value] as Store
  return { fn: ref.fn, value: instruction.value }
}
