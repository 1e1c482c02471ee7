// Fields of an object that are written one by one, and chosen by their names: a condition or a filter asks for the key.
import type { FunctionIndex, ValueId, ValueRef } from '../../ir/ids'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { refKey } from '../../flow/producers'
import { wayTo, type TraceNode } from '../../flow/trace'
import { MAX_CONDITION_DEPTH } from '../../limits'

/** Says of a value whether it is the key. */
type IsKey = (ref: ValueRef) => boolean

/** Something on the way of the values of an object asks for their keys: `if (SECRET.has(key)) continue`, `.filter(([key]) => …)`. */
export function isChosenByKey(flow: ModuleFlow, node: TraceNode): boolean {
  const way = wayTo(node)
  return way.some(({ ref }) => isFilteredByKey(flow, ref)) || isAskedInConditions(flow, way)
}

/** `.filter(([key]) => !SECRET.has(key))` */
function isFilteredByKey(flow: ModuleFlow, ref: ValueRef): boolean {
  const site = callAt(flow, ref)
  if (!site) return false
  const rows = flow.rows(site, 'flow').filter(({ row }) => row.from === 'Receiver')
  const [isGiven, isKept] = ['Argument[0].Parameter[0]', 'ReturnValue'].map((to) =>
    rows.some(({ row }) => row.to === to),
  )
  if (!isGiven || !isKept) return false
  return flow.at(site, 'Argument[0]').some((argument) =>
    flow.graph.functionsOf(argument).some((fn) => {
      const isKey = firstOf(flow, (made) => made.fn === fn && flow.instruction(made).kind === 'parameter')
      return flow.graph.returns(fn).some((returned) => mentions(flow, returned, isKey, 0))
    }),
  )
}

function isAskedInConditions(flow: ModuleFlow, way: readonly TraceNode[]): boolean {
  return way.some(({ ref }) => {
    const isKey = keyBeside(flow, ref)
    return isKey !== null && conditionsIn(flow, ref.fn).some((asked) => mentions(flow, asked, isKey, 0))
  })
}

/** The key of a value that is read of a pair, or by a key: `pair[1]`, `record[key]`; null for other values. */
function keyBeside(flow: ModuleFlow, ref: ValueRef): IsKey | null {
  const member = flow.instruction(ref)
  if (member.kind !== 'member') return null
  if (member.property === '1') {
    const pairs = new Set(flow.producers({ fn: ref.fn, value: member.object }).map(refKey))
    return firstOf(flow, (made) => pairs.has(refKey(made)))
  }
  const key = member.computed === null ? null : flow.instruction({ fn: ref.fn, value: member.computed })
  if (key?.kind !== 'load') return null
  return (each) => {
    const load = flow.instruction(each)
    return load.kind === 'load' && load.variable === key.variable
  }
}

function firstOf(flow: ModuleFlow, isPair: (made: ValueRef) => boolean): IsKey {
  return (ref) => {
    const member = flow.instruction(ref)
    if (member.kind !== 'member' || member.property !== '0') return false
    return flow.producers({ fn: ref.fn, value: member.object }).some(isPair)
  }
}

function conditionsIn(flow: ModuleFlow, fn: FunctionIndex): readonly ValueRef[] {
  return (flow.facts.functions[fn]?.blocks ?? []).flatMap(({ terminal }) =>
    terminal.kind === 'branch' ? [{ fn, value: terminal.condition }] : [],
  )
}

/** The value is worked out of the key. */
function mentions(flow: ModuleFlow, ref: ValueRef, isKey: IsKey, depth: number): boolean {
  if (isKey(ref)) return true
  if (depth > MAX_CONDITION_DEPTH) return false
  const instruction = flow.instruction(ref)
  if (instruction.kind === 'load') return flow.definitions(ref).some((made) => mentions(flow, made, isKey, depth + 1))
  const inputs = (): readonly ValueId[] => {
    switch (instruction.kind) {
      case 'store':
      case 'await':
        return [instruction.value]
      case 'operator':
        return instruction.operands
      case 'template':
        return instruction.values
      case 'member':
        return instruction.computed === null ? [instruction.object] : [instruction.object, instruction.computed]
      case 'call':
        return [instruction.callee, ...instruction.args.map(({ value }) => value)]
      default:
        return []
    }
  }
  return inputs().some((value) => mentions(flow, { fn: ref.fn, value }, isKey, depth + 1))
}
