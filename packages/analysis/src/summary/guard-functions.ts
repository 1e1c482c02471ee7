// Functions that judge a URL or host: by what they return, or by throwing.
import { blockId, type ValueRef } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import { deriveForward } from '../flow/derived'
import type { ModuleFlow } from '../flow/module-flow'
import { refKey } from '../flow/producers'
import type { GuardRow } from '../model/rows'
import { isGuardedInBlock, isGuardValue, type TaintedWay } from '../query/url-guards'

/** Guard rows of a function, one per parameter that it judges. */
export function guardsOf(flow: ModuleFlow, fn: FunctionIr): readonly GuardRow[] {
  return fn.parameters.flatMap((parameter, i) => {
    const { variables } = deriveForward(flow, fn.index, [parameter.value])
    const tainted = {
      refs: new Set([refKey({ fn: fn.index, value: parameter.value })]),
      variables,
      reads: new Set<string>(),
    }
    const holds = guardForm(flow, fn, tainted)
    return holds === null ? [] : [{ value: `Argument[${i}]`, holds, protects: ['url-host'] as const }]
  })
}

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
