// Values that are put into a list, a set or a map after it was made: `chunks.push(chunk)`.
import type { ValueRef } from '../ir/ids'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { once } from '../flow/once'
import { refKey } from '../flow/producers'

/** Methods that put something into a collection. */
const METHODS: ReadonlySet<string> = new Set(['push', 'unshift', 'add', 'set'])

const collected = once((flow: ModuleFlow): ReadonlyMap<number, readonly ValueRef[]> => {
  const found = new Map<number, ValueRef[]>()
  for (const site of flow.calls) {
    const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
    if (callee.kind !== 'member' || callee.property === null || !METHODS.has(callee.property)) continue
    const lists = collectionsAt(flow, { fn: site.ref.fn, value: callee.object })
    for (const { made, isNested } of lists) {
      const values = isNested ? site.call.args.map(({ value }) => ({ fn: site.ref.fn, value })) : putBy(flow, site)
      if (values.length > 0) found.set(refKey(made), [...(found.get(refKey(made)) ?? []), ...values])
    }
  }
  return found
})

/** What a call of such a method puts into its receiver, by the models. */
function putBy(flow: ModuleFlow, site: CallSite): readonly ValueRef[] {
  const rows = flow.rows(site, 'flow').filter(({ row }) => row.to === 'Receiver')
  return rows.flatMap(({ row }) => flow.at(site, row.from))
}

/** A collection that a call may change. Nested: a list in a literal in a literal, of which no model knows that it is one. */
interface Changed {
  readonly made: ValueRef
  readonly isNested: boolean
}

/** `paths`, `options.redact.paths` */
function collectionsAt(flow: ModuleFlow, ref: ValueRef): readonly Changed[] {
  return flow.producers(ref).flatMap((made): readonly Changed[] => {
    const member = flow.instruction(made)
    if (member.kind !== 'member') return [{ made, isNested: false }]
    return flow.producers({ fn: made.fn, value: member.object }).flatMap((holder) => {
      const object = flow.instruction(holder)
      const given = object.kind === 'object' ? object.properties.find(({ key }) => key === member.property) : undefined
      const lists = given ? flow.producers({ fn: holder.fn, value: given.value }) : []
      return lists
        .filter((list) => flow.instruction(list).kind === 'array')
        .map((list) => ({ made: list, isNested: true }))
    })
  })
}

/** What is put into the collection that `made` makes; nothing for other values. */
export function collectedIn(flow: ModuleFlow, made: ValueRef): readonly ValueRef[] {
  const instruction = flow.instruction(made)
  const isCollection = instruction.kind === 'array' || (instruction.kind === 'call' && instruction.form === 'new')
  return isCollection ? (collected(flow).get(refKey(made)) ?? []) : []
}
