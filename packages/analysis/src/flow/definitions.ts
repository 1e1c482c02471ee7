// Which stores a load may see: reaching definitions, found on demand by walking back from the load, without recursion.
import type { ValueId, ValueRef, VariableId, FunctionIndex } from '../ir/ids'
import type { Store } from '../ir/instruction'
import type { FunctionIr, ModuleFacts } from '../ir/module'
import type { Cfg } from './cfg'

/** All stores of a module, by variable. */
export interface StoreIndex {
  /** Stores to the variable in any function. */
  readonly all: (variable: VariableId) => readonly ValueRef[]
  /** What these stores write, in the same order. */
  readonly values: (variable: VariableId) => readonly ValueRef[]
  /** Functions that store to the variable. */
  readonly writers: (variable: VariableId) => ReadonlySet<FunctionIndex>
}

const NO_REFS: readonly ValueRef[] = []
const NO_WRITERS: ReadonlySet<FunctionIndex> = new Set()

/** Collects the stores of a module once. */
export function collectStores(facts: ModuleFacts): StoreIndex {
  const all = new Map<VariableId, ValueRef[]>()
  const values = new Map<VariableId, ValueRef[]>()
  const writers = new Map<VariableId, Set<FunctionIndex>>()
  for (const fn of facts.functions) {
    fn.instructions.forEach((instruction, value) => {
      if (instruction.kind !== 'store') return
      push(all, instruction.variable, { fn: fn.index, value: value as ValueId })
      push(values, instruction.variable, { fn: fn.index, value: instruction.value })
      let set = writers.get(instruction.variable)
      if (!set) writers.set(instruction.variable, (set = new Set()))
      set.add(fn.index)
    })
  }
  return {
    all: (variable) => all.get(variable) ?? NO_REFS,
    values: (variable) => values.get(variable) ?? NO_REFS,
    writers: (variable) => writers.get(variable) ?? NO_WRITERS,
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Per function: the stores of each block, in order, by variable. */
type BlockStores = readonly ReadonlyMap<VariableId, readonly ValueId[]>[]

/** Finds the stores of one function's own variable that may reach a load in it. */
export class ReachingStores {
  readonly #cfg: Cfg
  readonly #stores: BlockStores
  readonly #memo = new Map<number, readonly ValueId[]>()

  constructor(fn: FunctionIr, cfg: Cfg) {
    this.#cfg = cfg
    this.#stores = fn.blocks.map((block) => {
      const map = new Map<VariableId, ValueId[]>()
      for (const value of block.body) {
        const instruction = fn.instructions[value]
        if (instruction?.kind === 'store') push(map, instruction.variable, value)
      }
      return map
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
