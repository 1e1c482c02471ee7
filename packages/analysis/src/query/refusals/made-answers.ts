// Statuses of answers that a helper makes for a handler which returns them: `return reply(401, { message })` in a Lambda.
import type { ValueRef } from '../../ir/ids'
import type { Call } from '../../ir/instruction'
import type { ModuleFlow } from '../../flow/module-flow'
import type { RefusalRow } from '../../model/rows'
import { parameterOf } from '../../summary/answering-helpers'
import { statusIn } from './refusals'

/** The status in what a helper makes of its arguments, where the row says that it stands in the result; null: none is known. */
export function madeStatus(flow: ModuleFlow, ref: ValueRef, { status }: RefusalRow): number | null {
  const member = typeof status === 'string' ? (/^ReturnValue\.Member\[(\w+)\]$/.exec(status)?.[1] ?? null) : null
  const call = flow.instruction(ref)
  if (member === null || call.kind !== 'call') return null
  const made = [...madeHere(flow, ref, call, member), ...madeElsewhere(flow, ref, call, member)]
  const [first = null, ...others] = made
  return others.every((other) => other === first) ? first : null
}

/** By helpers of the same file: one status, or none, for each object that one returns. */
function madeHere(flow: ModuleFlow, ref: ValueRef, call: Call, member: string): readonly (number | null)[] {
  return flow.graph.functionsOf({ fn: ref.fn, value: call.callee }).flatMap((index) => {
    const helper = flow.facts.functions[index]
    return flow.graph.returns(index).map((made) => {
      const object = flow.instruction(made)
      const field = object.kind === 'object' ? object.properties.find(({ key }) => key === member) : undefined
      if (!helper || !field) return null
      const given = { fn: made.fn, value: field.value }
      const position = parameterOf(flow, helper, given)
      return position === null ? statusIn(flow, given) : statusGiven(flow, ref, call, position)
    })
  })
}

/** By helpers of another file that put an argument there. */
function madeElsewhere(flow: ModuleFlow, ref: ValueRef, call: Call, member: string): readonly (number | null)[] {
  return flow
    .linked({ ref, call })
    .flatMap((linked) =>
      linked.call.flows
        .filter(({ as, path, to }) => as === 'value' && path.length === 0 && to.length === 1 && to[0] === member)
        .map(({ parameter }) => statusGiven(flow, ref, call, parameter)),
    )
}

function statusGiven(flow: ModuleFlow, ref: ValueRef, call: Call, position: number): number | null {
  const argument = call.args[position]
  return argument ? statusIn(flow, { fn: ref.fn, value: argument.value }) : null
}
