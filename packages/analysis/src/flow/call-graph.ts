// Who calls whom inside a file: local functions behind callees, callers, and functions handed over as callbacks.
import { functionIndex, type FunctionIndex, type ValueId, type ValueRef } from '../ir/ids'
import type { Call } from '../ir/instruction'
import type { CallGraph } from '../model/identities'
import { MAX_CALLERS } from './limits'
import type { ValueIndex } from './producers'

type Passed = { readonly call: ValueRef; readonly index: number; readonly member: string | null }

/** Builds the call graph of a module on first use. */
export function openCallGraph(index: ValueIndex): CallGraph {
  let built: { callers: Map<FunctionIndex, ValueRef[]>; passed: Map<FunctionIndex, Passed[]> } | undefined
  const graph = (): NonNullable<typeof built> => (built ??= build(index))
  const returnMemo = new Map<FunctionIndex, readonly ValueRef[]>()
  return {
    functionsOf: (ref) => functionsOf(index, ref),
    callers: (fn) => graph().callers.get(fn) ?? [],
    passedTo: (fn) => graph().passed.get(fn) ?? [],
    returns: (fn) => {
      const known = returnMemo.get(fn)
      if (known) return known
      const found = returnsOf(index, fn)
      returnMemo.set(fn, found)
      return found
    },
  }
}

function functionsOf(index: ValueIndex, ref: ValueRef): readonly FunctionIndex[] {
  const found: FunctionIndex[] = []
  for (const made of index.producers(ref)) {
    const instruction = index.instruction(made)
    if (instruction.kind === 'function') found.push(instruction.target)
    else if (instruction.kind === 'class') found.push(...constructors(index, instruction.target))
    else if (instruction.kind === 'call') found.push(...boundFunction(index, made, instruction))
  }
  return found
}

/** `f.bind(this, …)` is `f`. */
function boundFunction(index: ValueIndex, ref: ValueRef, call: Call): readonly FunctionIndex[] {
  const callee = index.instruction({ fn: ref.fn, value: call.callee })
  if (callee.kind !== 'member' || callee.property !== 'bind' || call.args.length !== 1) return []
  return functionsOf(index, { fn: ref.fn, value: callee.object })
}

function constructors(index: ValueIndex, target: number): readonly FunctionIndex[] {
  const members = index.facts.classes[target]?.members ?? []
  return members.flatMap((member) => (member.kind === 'constructor' && member.target !== null ? [member.target] : []))
}

function build(index: ValueIndex): { callers: Map<FunctionIndex, ValueRef[]>; passed: Map<FunctionIndex, Passed[]> } {
  const callers = new Map<FunctionIndex, ValueRef[]>()
  const passed = new Map<FunctionIndex, Passed[]>()
  for (const fn of index.facts.functions) {
    fn.instructions.forEach((instruction, value) => {
      if (instruction.kind !== 'call') return
      const call = { fn: fn.index, value: value as ValueId }
      for (const target of functionsOf(index, { fn: fn.index, value: instruction.callee })) limitedPush(callers, target, call)
      instruction.args.forEach((argument, i) => collectPassed(index, passed, call, argument.value, i))
    })
  }
  return { callers, passed }
}

function collectPassed(index: ValueIndex, passed: Map<FunctionIndex, Passed[]>, call: ValueRef, value: ValueId, at: number): void {
  for (const made of index.producers({ fn: call.fn, value })) {
    const instruction = index.instruction(made)
    if (instruction.kind === 'function') limitedPush(passed, instruction.target, { call, index: at, member: null })
    if (instruction.kind === 'call') {
      for (const target of boundFunction(index, made, instruction)) limitedPush(passed, target, { call, index: at, member: null })
    }
    if (instruction.kind !== 'object') continue
    for (const property of instruction.properties) {
      if (property.key === null) continue
      for (const inner of index.producers({ fn: made.fn, value: property.value })) {
        const fn = index.instruction(inner)
        if (fn.kind === 'function') limitedPush(passed, fn.target, { call, index: at, member: property.key })
      }
    }
  }
}

function limitedPush<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (list.length < MAX_CALLERS) list.push(value)
}

function returnsOf(index: ValueIndex, target: FunctionIndex): readonly ValueRef[] {
  const fn = index.facts.functions[functionIndex(target)]
  if (!fn) return []
  const found: ValueRef[] = []
  for (const block of fn.blocks) {
    if (block.terminal.kind === 'return' && block.terminal.value !== null) found.push({ fn: target, value: block.terminal.value })
  }
  return found
}
