// Whether something fixes the host before a URL: a base given to the call, or to the call that made its client.
import type { ValueRef } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { MAX_PARENTS } from '../../limits'

/** A base stands before the address of the call: in its own options, or where its client was made (`got.extend({ prefixUrl })`). */
export function hasBase(flow: ModuleFlow, site: CallSite): boolean {
  if (basePositions(flow, site).some((position) => isGiven(flow, site, position))) return true
  let makers = makersOf(flow, site)
  for (let i = 0; i < MAX_PARENTS && makers.length > 0; i++) {
    if (makers.some((maker) => mayGiveBase(flow, maker))) return true
    makers = makers.flatMap((maker) => makersOf(flow, maker))
  }
  return false
}

function basePositions(flow: ModuleFlow, site: CallSite): readonly string[] {
  return flow.rows(site, 'outbound').flatMap(({ row }) => row.base ?? [])
}

/** The calls that made what is called: the receiver of a method, else the function itself. */
function makersOf(flow: ModuleFlow, site: CallSite): readonly CallSite[] {
  const receivers = flow.at(site, 'Receiver')
  const clients = receivers.length > 0 ? receivers : [{ fn: site.ref.fn, value: site.call.callee }]
  return clients.flatMap((ref) => flow.producers(ref)).flatMap((made) => callAt(flow, made) ?? [])
}

function isGiven(flow: ModuleFlow, site: CallSite, position: string): boolean {
  return flow.at(site, position).some((ref) => fixesHost(flow, ref))
}

function mayGiveBase(flow: ModuleFlow, maker: CallSite): boolean {
  return basePositions(flow, maker).some(
    (position) => isGiven(flow, maker, position) || isHidden(flow, maker, position),
  )
}

/** A constant without a scheme (`''`, `'/api'`) fixes no host. */
function fixesHost(flow: ModuleFlow, ref: ValueRef): boolean {
  const constant = flow.constant(ref)
  return typeof constant === 'string' ? constant.includes('://') : constant === undefined
}

/** Options that are not written here may hold a base. */
function isHidden(flow: ModuleFlow, site: CallSite, position: string): boolean {
  const dot = position.indexOf('.Member')
  if (dot < 0) return false
  return flow.at(site, position.slice(0, dot)).some((ref) => !isWritten(flow, ref))
}

function isWritten(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.producers(ref).every((made) => {
    const instruction = flow.instruction(made)
    if (instruction.kind !== 'object') return instruction.kind === 'literal'
    return instruction.properties.every((property) => property.kind !== 'spread')
  })
}
