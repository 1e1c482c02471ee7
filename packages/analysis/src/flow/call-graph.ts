// Who calls whom inside a file: local functions behind callees, callers, and functions handed over as callbacks.
import { functionIndex, type FunctionIndex, type ValueId, type ValueRef } from '../ir/ids'
import type { Instruction } from '../ir/instruction'
import type { AssignedFunction, CallGraph, PassedFunction } from '../model/function-uses'
import { MAX_CALLERS, MAX_INSIDE } from '../limits'
import { boundFunction } from './bound-functions'
import { constructorsOf, superConstructors } from './inherited'
import { valuesChosen } from './dispatch-tables'
import { refKey, type ValueIndex } from './producers'

/** Builds the call graph of a module on first use. */
export function openCallGraph(index: ValueIndex): CallGraph {
  let built: FunctionUses | undefined
  const graph = (): FunctionUses => (built ??= build(index))
  const returnMemo = new Map<FunctionIndex, readonly ValueRef[]>()
  return {
    functionsOf: (ref) => functionsOf(index, ref),
    mayBeOther: (ref) => mayBeOther(index, ref),
    callers: (fn) => graph().callers.get(fn) ?? [],
    passedTo: (fn) => graph().passed.get(fn) ?? [],
    assignedTo: (fn) => graph().assigned.get(fn) ?? [],
    returns: (fn) => {
      const known = returnMemo.get(fn)
      if (known) return known
      const found = returnsOf(index, fn)
      returnMemo.set(fn, found)
      return found
    },
  }
}

const NO_FUNCTIONS: readonly FunctionIndex[] = []

function isCallable(instruction: Instruction): boolean {
  const { kind } = instruction
  return kind === 'function' || kind === 'class' || kind === 'ambient' || isChosen(instruction)
}

/** Functions that a value may be; `f.bind(this)` is `f`, also where `this.f = this.f.bind(this)`. */
function functionsOf(index: ValueIndex, ref: ValueRef): readonly FunctionIndex[] {
  const makers = index.producers(ref)
  const only = makers.length === 1 && makers[0] ? index.instruction(makers[0]) : null
  if (only?.kind === 'function') return [only.target]
  if (!makers.some((made) => isCallable(index.instruction(made)))) return NO_FUNCTIONS
  const found: FunctionIndex[] = []
  const seen = new Set<number>()
  const work: ValueRef[] = [ref]
  for (let at = work.pop(); at; at = work.pop()) {
    if (seen.has(refKey(at))) continue
    seen.add(refKey(at))
    for (const made of index.producers(at)) {
      const instruction = index.instruction(made)
      if (instruction.kind === 'function') found.push(instruction.target)
      else if (instruction.kind === 'class') found.push(...constructorsOf(index, instruction.target))
      else if (instruction.kind === 'ambient' && instruction.name === 'super')
        found.push(...superConstructors(index, made.fn))
      else if (instruction.kind === 'call') {
        const bound = boundFunction(index, made.fn, instruction)
        if (bound) work.push(bound)
      }
      if (isChosen(instruction)) work.push(...(valuesChosen(index, made) ?? []))
    }
  }
  return found
}

/** The value may be one of a table's, or a bound function. */
function isChosen(instruction: Instruction): boolean {
  if (instruction.kind === 'member') return instruction.property === null
  return instruction.kind === 'element' || instruction.kind === 'call'
}

function mayBeOther(index: ValueIndex, ref: ValueRef): boolean {
  return index.producers(ref).some((made) => {
    const instruction = index.instruction(made)
    const chosen = isChosen(instruction) ? valuesChosen(index, made) : null
    if (chosen) return chosen.some((each) => index.producers(each).some((entry) => isUnseen(index.instruction(entry))))
    return isUnseen(instruction)
  })
}

function isUnseen({ kind }: Instruction): boolean {
  return kind !== 'function' && kind !== 'class' && kind !== 'literal' && kind !== 'call'
}

interface FunctionUses {
  readonly callers: Map<FunctionIndex, ValueRef[]>
  readonly passed: Map<FunctionIndex, PassedFunction[]>
  readonly assigned: Map<FunctionIndex, AssignedFunction[]>
}

function build(index: ValueIndex): FunctionUses {
  const callers = new Map<FunctionIndex, ValueRef[]>()
  const passed = new Map<FunctionIndex, PassedFunction[]>()
  const assigned = new Map<FunctionIndex, AssignedFunction[]>()
  for (const fn of index.facts.functions) {
    fn.instructions.forEach((instruction, value) => {
      if (instruction.kind === 'set-member' && instruction.property !== null) {
        if (isPlain(fn.instructions[instruction.value]?.kind)) return
        const use = { object: { fn: fn.index, value: instruction.object }, property: instruction.property }
        for (const target of functionsOf(index, { fn: fn.index, value: instruction.value }))
          limitedPush(assigned, target, use)
        return
      }
      if (instruction.kind !== 'call') return
      const call = { fn: fn.index, value: value as ValueId }
      for (const target of functionsOf(index, { fn: fn.index, value: instruction.callee }))
        limitedPush(callers, target, call)
      instruction.args.forEach((argument, i) => {
        if (isPlain(fn.instructions[argument.value]?.kind)) return
        collectPassed(index, passed, { call, index: i, inside: NOT_INSIDE }, { fn: fn.index, value: argument.value })
      })
    })
  }
  return { callers, passed, assigned }
}

const NOT_INSIDE: PassedFunction['inside'] = []

/** Text, number or the like, which holds no function. */
function isPlain(kind: Instruction['kind'] | undefined): boolean {
  return kind === undefined || kind === 'literal' || kind === 'template' || kind === 'operator'
}

/** Records the functions in an argument: itself, elements of an array, properties of an object, a few levels deep. */
function collectPassed(
  index: ValueIndex,
  passed: Map<FunctionIndex, PassedFunction[]>,
  use: PassedFunction,
  value: ValueRef,
): void {
  for (const made of index.producers(value)) {
    const instruction = index.instruction(made)
    if (instruction.kind === 'function') limitedPush(passed, instruction.target, use)
    const bound = instruction.kind === 'call' ? boundFunction(index, made.fn, instruction) : null
    if (bound) for (const target of functionsOf(index, bound)) limitedPush(passed, target, use)
    if (use.inside.length >= MAX_INSIDE) continue
    if (instruction.kind === 'array') {
      for (const element of instruction.elements) {
        collectPassed(
          index,
          passed,
          { ...use, inside: [...use.inside, { kind: 'element' }] },
          { fn: made.fn, value: element.value },
        )
      }
    }
    if (instruction.kind !== 'object') continue
    for (const property of instruction.properties) {
      if (property.key === null || isPlain(index.instruction({ fn: made.fn, value: property.value }).kind)) continue
      const inside = [...use.inside, { kind: 'member' as const, name: property.key }]
      collectPassed(index, passed, { ...use, inside }, { fn: made.fn, value: property.value })
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
    if (block.terminal.kind === 'return' && block.terminal.value !== null)
      found.push({ fn: target, value: block.terminal.value })
  }
  return found
}
