// Functions that judge a URL or host: by what they return, or by throwing.
import { blockId, type ValueId, type ValueRef, type VariableId } from '../ir/ids'
import type { Call } from '../ir/instruction'
import type { FunctionIr } from '../ir/module'
import { derivedFromParameters } from '../flow/derived'
import type { ModuleFlow } from '../flow/module-flow'
import { refKey } from '../flow/producers'
import { nameOf } from '../flow/written-names'
import type { GuardRow } from '../model/rows'
import { isGuardedInBlock, isGuardValue, type TaintedWay } from '../query/url-guards'

/** Guard rows of a function, one per parameter that it judges. */
export function guardsOf(flow: ModuleFlow, fn: FunctionIr): readonly GuardRow[] {
  if (!fn.instructions.some(({ kind }) => kind === 'call' || kind === 'operator')) return []
  const derived = derivedFromParameters(flow, fn)
  return fn.parameters.flatMap((parameter, i) => {
    const variables = derived[i]?.variables ?? new Set<VariableId>()
    const tainted = {
      refs: new Set([refKey({ fn: fn.index, value: parameter.value })]),
      variables,
      reads: new Set<string>(),
    }
    const holds = guardForm(flow, fn, tainted)
    return holds === null ? [] : [{ value: `Argument[${i}]`, holds, protects: ['url-host'] as const }]
  })
}

/** Parameters that some call is given, or that are compared with something; what `typeof` says of them judges nothing. */
export function judgedParameters(flow: ModuleFlow, fn: FunctionIr): readonly number[] {
  return derivedFromParameters(flow, fn).flatMap((derived, i) => {
    const has = (value: ValueId): boolean => derived.has({ fn: fn.index, value })
    const isJudged = fn.instructions.some((instruction) => {
      if (instruction.kind === 'call') return judgesInCall(flow, fn, instruction, has)
      return instruction.kind === 'operator' && COMPARISONS.has(instruction.op) && instruction.operands.some(has)
    })
    return isJudged ? [i] : []
  })
}

const COMPARISONS = new Set(['===', '!==', '==', '!=', 'in'])

/** A call is given the value, or is a method of it, and is no mere conversion to a text. */
function judgesInCall(flow: ModuleFlow, fn: FunctionIr, call: Call, has: (value: ValueId) => boolean): boolean {
  const callee = flow.instruction({ fn: fn.index, value: call.callee })
  const isGiven = call.args.some(({ value }) => has(value)) || (callee.kind === 'member' && has(callee.object))
  if (!isGiven) return false
  const name = nameOf(flow, { fn: fn.index, value: call.callee })
  return name === null || !CONVERSIONS.has(name)
}

const CONVERSIONS = new Set(['String', 'Boolean', 'Number', 'toString', 'trim', 'toLowerCase'])

function guardForm(flow: ModuleFlow, fn: FunctionIr, tainted: TaintedWay): GuardRow['holds'] | null {
  const ends = fn.blocks.flatMap(({ terminal }, b) =>
    terminal.kind === 'return' ? [{ terminal, block: blockId(b) }] : [],
  )
  if (ends.length === 0) return null
  const throws = fn.blocks.some(({ terminal }) => terminal.kind === 'throw')
  if (throws && ends.every(({ block }) => isGuardedInBlock(flow, fn.index, block, tainted))) return 'on-return'
  const values = ends.flatMap(({ terminal, block }) =>
    terminal.value === null ? [] : [{ ref: { fn: fn.index, value: terminal.value }, block }],
  )
  if (values.length !== ends.length) return null
  for (const truthy of [true, false]) {
    const claims = values.filter(({ ref }) => flow.constant(ref) !== !truthy)
    const holds = (end: { readonly ref: ValueRef; readonly block: (typeof ends)[number]['block'] }): boolean =>
      isGuardValue(flow, end.ref, tainted, truthy) || isGuardedInBlock(flow, fn.index, end.block, tainted)
    if (claims.length > 0 && claims.every(holds)) return truthy ? 'true-branch' : 'false-branch'
  }
  return null
}
