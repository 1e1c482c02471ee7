// Clients and agents that look at an address when they connect: of the models, or of the project's own (an agent with a method
// `createConnection`, a client that was made with such an agent).
import type { ValueRef } from '../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { refKey } from '../flow/producers'
import type { OutboundRow } from '../model/outside-rows'
import { MAX_PARENTS } from '../limits'

/** The type that models give to agents and dispatchers that refuse private addresses. */
export const SAFE_AGENT = 'guards.SafeAgent'

/** The call goes through something that looks at addresses: given to it, or to what made its client. */
export function isFiltered(flow: ModuleFlow, site: CallSite): boolean {
  if (isGivenFilter(flow, site)) return true
  let clients = clientsOf(flow, site)
  for (let i = 0; i < MAX_PARENTS && clients.length > 0; i++) {
    if (clients.some((ref) => isSafe(flow, ref))) return true
    const makers = clients.flatMap((ref) => makersOf(flow, ref))
    if (makers.some((maker) => isGivenFilter(flow, maker))) return true
    clients = makers.flatMap((maker) => clientsOf(flow, maker))
  }
  return false
}

/** Globals and packages whose requests a call of this file sends through something that looks at addresses. */
export function governedClients(flow: ModuleFlow): readonly string[] {
  const found = governingCalls(flow).flatMap((site) =>
    flow
      .rows(site, 'outbound')
      .flatMap(({ row }) => (row.governs && hasSafeAgent(flow, site, row) ? [...row.governs] : [])),
  )
  return [...new Set(found)]
}

/** Calls that say through what all requests of some clients go, whether or not that looks at addresses. */
export function governingCalls(flow: ModuleFlow): readonly CallSite[] {
  return flow
    .callsWith('outbound')
    .filter((site) => flow.rows(site, 'outbound').some(({ row }) => row.governs !== undefined))
}

/** The request is one of these clients'. */
export function isGoverned(flow: ModuleFlow, site: CallSite, clients: readonly string[]): boolean {
  if (clients.length === 0) return false
  if (flow.rows(site, 'outbound').some(({ library }) => clients.includes(library))) return true
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  if (callee.kind !== 'load') return false
  const { kind, name } = flow.variable(callee.variable)
  return kind === 'global' && clients.includes(name)
}

/** A client or an agent that looks at addresses is made here. */
export function isFilteredMaker(flow: ModuleFlow, made: ValueRef): boolean {
  const site = callAt(flow, made)
  return site !== null && (isOwnAgent(flow, site) || isGivenFilter(flow, site))
}

/** The objects that a method is called on, from the nearest outward, else the function itself. */
export function clientsOf(flow: ModuleFlow, { ref, call }: CallSite): readonly ValueRef[] {
  const found: ValueRef[] = []
  let at = { fn: ref.fn, value: call.callee }
  for (let made = flow.instruction(at); made.kind === 'member'; made = flow.instruction(at)) {
    at = { fn: ref.fn, value: made.object }
    found.push(at)
  }
  return found.length > 0 ? found : [at]
}

/** Calls that make a value, also in functions of the file that give it back. */
function makersOf(flow: ModuleFlow, ref: ValueRef): readonly CallSite[] {
  return flow.producers(ref).flatMap((made) => {
    const site = callAt(flow, made)
    if (!site) return []
    const own = flow.graph.functionsOf({ fn: made.fn, value: site.call.callee })
    const inner = own.flatMap((fn) => flow.graph.returns(fn)).flatMap((value) => flow.producers(value))
    return [site, ...inner.flatMap((value) => callAt(flow, value) ?? [])]
  })
}

function isGivenFilter(flow: ModuleFlow, site: CallSite): boolean {
  return flow.rows(site, 'outbound').some(({ row }) => filters(flow, site, row) || hasSafeAgent(flow, site, row))
}

function hasSafeAgent(flow: ModuleFlow, site: CallSite, { agent = [] }: OutboundRow): boolean {
  return agent.some((position) =>
    flow.at(site, position).some((ref) => partsOf(flow, ref).some((part) => isSafe(flow, part))),
  )
}

/** `{ http: agent, https: agent }`: the agents in it. */
function partsOf(flow: ModuleFlow, ref: ValueRef): readonly ValueRef[] {
  const inner = flow.producers(ref).flatMap((made) => {
    const object = flow.instruction(made)
    return object.kind === 'object' ? object.properties.map(({ value }) => ({ fn: made.fn, value })) : []
  })
  return [ref, ...inner]
}

function isSafe(flow: ModuleFlow, ref: ValueRef): boolean {
  if (flow.identities.of(ref).some((node) => node.type === SAFE_AGENT)) return true
  return makersOf(flow, ref).some(
    (site) => isOwnAgent(flow, site) || flow.rows(site, 'outbound').some(({ row }) => filters(flow, site, row)),
  )
}

/** A function of the project's own resolves names, or connects. */
function filters(flow: ModuleFlow, site: CallSite, { filters: positions = [] }: OutboundRow): boolean {
  return positions.some((position) =>
    flow.at(site, position).some((ref) =>
      flow.producers(ref).some((made) => {
        const { kind } = flow.instruction(made)
        return kind !== 'object' && kind !== 'literal'
      }),
    ),
  )
}

/** `new` of a class of this file that connects in its own way. */
function isOwnAgent(flow: ModuleFlow, { ref, call }: CallSite): boolean {
  if (call.form !== 'new') return false
  const callee = { fn: ref.fn, value: call.callee }
  const classes = [callee, ...makersOf(flow, callee).map((site) => site.ref)].flatMap((value) => classesOf(flow, value))
  return classes.some((members) => members.some((name) => name === 'createConnection' || name === 'createSocket'))
}

function classesOf(flow: ModuleFlow, ref: ValueRef): readonly (readonly (string | null)[])[] {
  const site = callAt(flow, ref)
  const returned = site
    ? flow.graph.functionsOf({ fn: ref.fn, value: site.call.callee }).flatMap((fn) => flow.graph.returns(fn))
    : []
  const makers = new Map(
    [ref, ...returned].flatMap((value) => flow.producers(value)).map((made) => [refKey(made), made]),
  )
  return [...makers.values()].flatMap((made) => {
    const instruction = flow.instruction(made)
    const cls = instruction.kind === 'class' ? flow.facts.classes[instruction.target] : undefined
    return cls ? [cls.members.map(({ name }) => name)] : []
  })
}
