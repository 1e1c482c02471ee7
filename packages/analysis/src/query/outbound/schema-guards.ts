// Schemas as checks of a URL: `if (!HOSTS.safeParse(host).success) return`, `HOSTS.parse(host)`, where the schema lists what it lets through.
import type { ValueRef } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { isClosedType } from '../../shape/closed-types'
import { typesOf } from '../../shape/module-space'
import { checksAt, type SchemaCheck } from '../../shape/row-types'

/** Asks whether a value carries the address. */
export type Carries = (ref: ValueRef) => boolean

/** What a call says of the address: a good check, one that lets hosts through that nobody listed, or null when it is no schema's. */
export function schemaCheck(flow: ModuleFlow, site: CallSite, carries: Carries): 'good' | 'open' | null {
  const about = checksOf(flow, site, carries)
  if (about.length === 0) return null
  return about.some(({ described }) => isClosedType(typesOf(flow), described)) ? 'good' : 'open'
}

function checksOf(flow: ModuleFlow, site: CallSite, carries: Carries): readonly SchemaCheck[] {
  return checksAt(typesOf(flow), site).filter(({ values }) => values.some(carries))
}

/** The call throws unless the address is listed. */
export function throwsUnlessListed(flow: ModuleFlow, site: CallSite, carries: Carries): boolean {
  return checksOf(flow, site, carries).some(
    ({ row, described }) =>
      (row.makes === 'check' ? row.holds === 'on-return' : row.passes === undefined && row.fails === undefined) &&
      isClosedType(typesOf(flow), described),
  )
}

/** `result.success`, `result.error` of a call that checks the address, where it is `truthy`. */
export function tellsThatListed(flow: ModuleFlow, ref: ValueRef, truthy: boolean, carries: Carries): boolean {
  const member = flow.instruction(ref)
  if (member.kind !== 'member' || member.property === null) return false
  return flow.producers({ fn: ref.fn, value: member.object }).some((made) => {
    const site = callAt(flow, made)
    if (!site || !flow.knowledge.calleeNames('shape', memberName(flow, site) ?? '')) return false
    return checksOf(flow, site, carries).some(
      ({ row, described }) =>
        member.property === (truthy ? row.passes : row.fails) && isClosedType(typesOf(flow), described),
    )
  })
}

function memberName(flow: ModuleFlow, { ref, call }: CallSite): string | null {
  const callee = flow.instruction({ fn: ref.fn, value: call.callee })
  return callee.kind === 'member' ? callee.property : null
}
