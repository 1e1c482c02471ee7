// Parts of an address that are set after it was parsed: `url.hostname = req.query.host`.
import type { ValueRef } from '../ir/ids'
import type { ModuleFlow } from '../flow/module-flow'
import { once } from '../flow/once'
import { refKey } from '../flow/producers'
import type { UrlPart } from '../query/outbound/url-parts'

/** One assignment to a part. */
export interface UrlSetter {
  readonly part: Exclude<UrlPart, 'query'>
  readonly value: ValueRef
}

const PARTS: ReadonlyMap<string, UrlSetter['part']> = new Map([
  ['href', 'host'],
  ['host', 'host'],
  ['hostname', 'host'],
  ['pathname', 'path'],
])

/** Assignments to parts of the addresses that a value makes, by its key. */
const settersByMaker = once((flow: ModuleFlow): ReadonlyMap<number, readonly UrlSetter[]> => {
  const found = new Map<number, UrlSetter[]>()
  for (const { index, instructions } of flow.facts.functions) {
    for (const instruction of instructions) {
      const part = instruction.kind === 'set-member' ? PARTS.get(instruction.property ?? '') : undefined
      if (instruction.kind !== 'set-member' || part === undefined) continue
      const setter = { part, value: { fn: index, value: instruction.value } }
      for (const made of flow.producers({ fn: index, value: instruction.object }))
        found.set(refKey(made), [...(found.get(refKey(made)) ?? []), setter])
    }
  }
  return found
})

/** Values that become parts of the address that `made` makes, and stand before `use`. */
export function settersOf(flow: ModuleFlow, made: ValueRef, use: ValueRef): readonly UrlSetter[] {
  const instruction = flow.instruction(made)
  if (instruction.kind !== 'call') return []
  const rows = flow.rows({ ref: made, call: instruction }, 'flow')
  if (!rows.some(({ row }) => row.as === 'url')) return []
  const setters = settersByMaker(flow).get(refKey(made)) ?? []
  return setters.filter(({ value }) => value.fn !== use.fn || value.value < use.value)
}
