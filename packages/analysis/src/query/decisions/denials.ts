// Conditions that only a refusal meets.
import type { FunctionIndex, ValueId, ValueRef } from '../../ir/ids'
import type { ModuleFlow } from '../../flow/module-flow'
import { nameOf } from '../../flow/written-names'

/** The condition is one that only a refusal meets: something is false, missing or unequal. */
export function isDenial(
  flow: ModuleFlow,
  fn: FunctionIndex,
  condition: { readonly value: ValueId; readonly truthy: boolean },
): boolean {
  const instruction = flow.instruction({ fn, value: condition.value })
  if (instruction.kind !== 'operator') return !condition.truthy
  if (instruction.op === '!==' || instruction.op === '!=') return condition.truthy
  if (instruction.op === '===' || instruction.op === '==')
    return condition.truthy && !instruction.operands.some((value) => isWhatIsAsked(flow, { fn, value }))
  return !condition.truthy
}

/** `req.method === 'POST'`, `body.action === 'open'`: which request it is, not whether it is refused. */
function isWhatIsAsked(flow: ModuleFlow, ref: ValueRef): boolean {
  return /^(?:method|url|path|originalUrl|action|operation|command|type|kind|grant_?type)$/i.test(
    nameOf(flow, ref) ?? '',
  )
}
