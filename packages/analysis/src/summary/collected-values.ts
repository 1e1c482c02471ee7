// Values that are put into a list, a set or a map after it was made: `chunks.push(chunk)`.
import type { ValueRef } from '../ir/ids'
import type { ModuleFlow } from '../flow/module-flow'
import { once } from '../flow/once'
import { refKey } from '../flow/producers'

/** Methods that put something into a collection. */
const METHODS: ReadonlySet<string> = new Set(['push', 'unshift', 'add', 'set'])

const collected = once((flow: ModuleFlow): ReadonlyMap<number, readonly ValueRef[]> => {
  const found = new Map<number, ValueRef[]>()
  for (const site of flow.calls) {
    const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
    if (callee.kind !== 'member' || callee.property === null || !METHODS.has(callee.property)) continue
    const values = flow
      .rows(site, 'flow')
      .filter(({ row }) => row.to === 'Receiver')
      .flatMap(({ row }) => flow.at(site, row.from))
    if (values.length === 0) continue
    for (const made of flow.producers({ fn: site.ref.fn, value: callee.object }))
      found.set(refKey(made), [...(found.get(refKey(made)) ?? []), ...values])
  }
  return found
})

/** What is put into the collection that `made` makes; nothing for other values. */
export function collectedIn(flow: ModuleFlow, made: ValueRef): readonly ValueRef[] {
  const instruction = flow.instruction(made)
  const isCollection = instruction.kind === 'array' || (instruction.kind === 'call' && instruction.form === 'new')
  return isCollection ? (collected(flow).get(refKey(made)) ?? []) : []
}
