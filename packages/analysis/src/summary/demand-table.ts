// Facts of the functions of one module, each found out when it is first asked for, together with the functions of the file that it
// depends on. A fixpoint; recursion converges because facts only grow.
import type { FunctionIndex } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import type { ModuleFlow } from '../flow/module-flow'
import { once } from '../flow/once'
import { MAX_SUMMARY_ROUNDS } from '../limits'

/** How a fact is worked out. */
export interface FactOfFunction<T> {
  /** What is believed of a function of which nothing is known yet. */
  readonly least: T
  /** The fact by what the table says of others now, and of the function itself. */
  readonly next: (fn: FunctionIr, known: T) => T
  readonly isSame: (a: T, b: T) => boolean
}

/** Opens a table; the answer may be asked for while another one is worked out. */
export function openDemandTable<T>(flow: ModuleFlow, fact: FactOfFunction<T>): (fn: FunctionIndex) => T {
  const done = new Map<FunctionIndex, T>()
  /** Functions that are being worked out: what is believed of them, and the number of the question. */
  const open = new Map<FunctionIndex, { value: T; readonly number: number }>()
  return (fn) => {
    const known = done.get(fn)
    if (known !== undefined || done.has(fn)) return known as T
    const believed = open.get(fn)
    if (believed) {
      if (flow.asking.innermost !== believed.number) flow.asking.restOn(believed.number)
      return believed.value
    }
    const group = [...reachableFrom(flow, fn)]
      .filter((each) => !done.has(each) && !open.has(each))
      .sort((a, b) => a - b)
    const answer = flow.asking.run(
      (number) => {
        for (const each of group) open.set(each, { value: fact.least, number })
        try {
          untilStable(flow, group, fact, open)
          return new Map(group.map((each) => [each, open.get(each)?.value ?? fact.least]))
        } finally {
          for (const each of group) open.delete(each)
        }
      },
      () => undefined,
    )
    if (answer.restsOn === null) for (const [each, value] of answer.value) done.set(each, value)
    return answer.value.get(fn) ?? fact.least
  }
}

/** The first round is over all functions of the group, the others over those whose answer depends on functions of the file. */
function untilStable<T>(
  flow: ModuleFlow,
  group: readonly FunctionIndex[],
  { next, isSame }: FactOfFunction<T>,
  open: ReadonlyMap<FunctionIndex, { value: T }>,
): void {
  let work = group
  for (let round = 0, hasChanged = true; hasChanged && round < MAX_SUMMARY_ROUNDS; round++) {
    hasChanged = false
    for (const index of work) {
      const fn = flow.facts.functions[index]
      const entry = open.get(index)
      if (!fn || !entry) continue
      const value = next(fn, entry.value)
      if (isSame(value, entry.value)) continue
      entry.value = value
      hasChanged = true
    }
    if (round === 0 && hasChanged) work = group.filter((index) => usedFunctions(flow, index).length > 0)
  }
}

const usedMemo = once((_flow: ModuleFlow) => new Map<FunctionIndex, readonly FunctionIndex[]>())

/** Functions of the file that a function holds or calls. */
function usedFunctions(flow: ModuleFlow, fn: FunctionIndex): readonly FunctionIndex[] {
  const memo = usedMemo(flow)
  const known = memo.get(fn)
  if (known) return known
  const found = new Set<FunctionIndex>()
  for (const instruction of flow.facts.functions[fn]?.instructions ?? []) {
    if (instruction.kind === 'function') found.add(instruction.target)
    else if (instruction.kind === 'call')
      for (const target of flow.graph.functionsOf({ fn, value: instruction.callee })) found.add(target)
  }
  const used = [...found]
  memo.set(fn, used)
  return used
}

/** A function and everything that it uses, in any number of steps. */
export function reachableFrom(flow: ModuleFlow, fn: FunctionIndex): ReadonlySet<FunctionIndex> {
  const found = new Set([fn])
  for (const each of found) for (const used of usedFunctions(flow, each)) found.add(used)
  return found
}
