// Forward derivation: every value of a function (and of the closures in it) that carries a given value or a part of it.
import type { FunctionIndex, ValueId, ValueRef, VariableId } from '../ir/ids'
import type { Call, Instruction } from '../ir/instruction'
import type { FunctionIr } from '../ir/module'
import type { CallSite, ModuleFlow } from './module-flow'
import { once } from './once'

const NO_VALUE = -1 as ValueId

/** A set of values, asked by function. */
export interface DerivedValues {
  readonly has: (ref: ValueRef) => boolean
  /** Variables that hold a derived value somewhere. */
  readonly variables: ReadonlySet<VariableId>
}

/** Whether a call with a derived argument yields a derived value: `String(e)` does, `log(e)` does not. */
export type ThroughCall = (ref: ValueRef) => boolean

/** One derivation under way. */
interface Derivation {
  readonly flow: ModuleFlow
  readonly through: ThroughCall | undefined
  readonly variables: ReadonlySet<VariableId>
}

/** The derived values of one function. */
interface Inside {
  readonly derivation: Derivation
  readonly fn: FunctionIndex
  readonly set: Set<ValueId>
}

/**
 * Everything made of `seeds` inside function `fn` and the functions nested in it. Flow-insensitive for variables; calls pass a
 * value on where a model's flow row says so, or `through` does.
 */
export function deriveForward(
  flow: ModuleFlow,
  fn: FunctionIndex,
  seeds: readonly ValueId[],
  through?: ThroughCall,
): DerivedValues {
  const derived = new Map<FunctionIndex, Set<ValueId>>([[fn, new Set(seeds)]])
  const variables = new Set<VariableId>()
  const derivation: Derivation = { flow, through, variables }
  const functions = nestedFunctions(flow, fn)
  // Operands are made before what uses them, so that only a variable takes a value back to what stands before, or to another function.
  let from = Math.min(...seeds)
  for (let known = -1; known !== variables.size; from = 0) {
    known = variables.size
    for (const index of functions) {
      if (index !== fn && variables.size === 0) continue
      const inside: Inside = { derivation, fn: index, set: getSet(derived, index) }
      const instructions = flow.facts.functions[index]?.instructions ?? []
      for (let at = index === fn ? from : 0; at < instructions.length; at++) {
        const value = at as ValueId
        const instruction = instructions[at]
        if (!instruction || inside.set.has(value) || !carries(inside, value, instruction)) continue
        inside.set.add(value)
        if (instruction.kind === 'store') variables.add(instruction.variable)
      }
    }
  }
  return { has: (ref) => derived.get(ref.fn)?.has(ref.value) ?? false, variables }
}

const parameterMemo = once((_flow: ModuleFlow) => new Map<FunctionIndex, readonly DerivedValues[]>())

/** What is made of each parameter of a function, computed once. */
export function derivedFromParameters(flow: ModuleFlow, fn: FunctionIr): readonly DerivedValues[] {
  const memo = parameterMemo(flow)
  const known = memo.get(fn.index)
  if (known) return known
  const found = fn.parameters.map(({ value }) => deriveForward(flow, fn.index, [value]))
  memo.set(fn.index, found)
  return found
}

function getSet(map: Map<FunctionIndex, Set<ValueId>>, key: FunctionIndex): Set<ValueId> {
  let set = map.get(key)
  if (!set) map.set(key, (set = new Set()))
  return set
}

/** Functions by the function that they stand in; whoever stands inside another has a higher index. */
const childrenOf = once((flow: ModuleFlow): ReadonlyMap<FunctionIndex, readonly FunctionIndex[]> => {
  const found = new Map<FunctionIndex, FunctionIndex[]>()
  for (const { parent, index } of flow.facts.functions) {
    if (parent === null) continue
    const known = found.get(parent)
    if (known) known.push(index)
    else found.set(parent, [index])
  }
  return found
})

/** The function and all functions lexically inside it, in order. */
export function nestedFunctions(flow: ModuleFlow, fn: FunctionIndex): readonly FunctionIndex[] {
  const children = childrenOf(flow)
  const found: FunctionIndex[] = [fn]
  for (let at = 0; at < found.length; at++) {
    const inside = children.get(found[at] as FunctionIndex)
    if (inside) found.push(...inside)
  }
  return found.length < 3 ? found : found.sort((a, b) => a - b)
}

/** The instruction makes something of a derived value of its function. */
function carries(inside: Inside, value: ValueId, instruction: Instruction): boolean {
  const { derivation, set } = inside
  switch (instruction.kind) {
    case 'load':
      return derivation.variables.has(instruction.variable)
    case 'store':
    case 'await':
      return set.has(instruction.value)
    case 'member':
      return instruction.property !== 'length' && set.has(instruction.object)
    case 'rest':
      return set.has(instruction.object)
    case 'element':
      return set.has(instruction.of)
    case 'template':
      return instruction.values.some((each) => set.has(each))
    case 'object':
      return instruction.properties.some((property) => set.has(property.value))
    case 'array':
      return instruction.elements.some((element) => set.has(element.value))
    case 'operator':
      return instruction.op === '+' && instruction.operands.some((each) => set.has(each))
    case 'call':
      return carriesThroughCall(inside, value, instruction)
    default:
      return false
  }
}

function carriesThroughCall({ derivation: { flow, through }, fn, set }: Inside, value: ValueId, call: Call): boolean {
  const callee = flow.facts.functions[fn]?.instructions[call.callee]
  const isOfReceiver = callee?.kind === 'member' && set.has(callee.object)
  let isTouched = isOfReceiver
  for (const argument of call.args) isTouched ||= set.has(argument.value)
  if (!isTouched) return false
  const ref: ValueRef = { fn, value }
  const site: CallSite = { ref, call }
  for (const { row } of flow.rows(site, 'flow')) {
    if (row.to !== 'ReturnValue' && row.to !== 'Instance') continue
    // `error.details.map((detail) => detail.message)`
    if (isOfReceiver && row.from.endsWith('.ReturnValue')) return true
    if (flow.at(site, row.from).some((given) => given.fn === fn && set.has(given.value))) return true
  }
  for (const { call: linked } of flow.linked(site)) {
    if (linked.flows.some(({ parameter }) => set.has(call.args[parameter]?.value ?? NO_VALUE))) return true
  }
  return call.form === 'new' ? !flow.rows(site, 'log').length : (through?.(ref) ?? false)
}
