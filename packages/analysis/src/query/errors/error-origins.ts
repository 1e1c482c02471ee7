// Where errors come from: what `catch` binds, what handlers, callbacks and error middleware are given.
import type { ValueRef } from '../../ir/ids'
import type { TypeRef } from '../../ir/module'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { refKey } from '../../flow/producers'
import { collectHandlers, type Handler } from './error-handlers'
import type { ModuleView } from '../view'

/** What is known of an error. */
export interface ErrorOrigin {
  /** `handled`: caught, or given to a handler. `named`: a parameter of which only the name says that it is one. */
  readonly kind: 'handled' | 'named'
  /** The handler that is given it, where it is an ordinary one. */
  readonly handler: Handler | null
}

/** Answers whether a value is an error of unknown making; null where it is none, or one made for clients by its declared class. */
export type ErrorOrigins = (ref: ValueRef) => ErrorOrigin | null

/** Opens the question for a file. */
export function openErrorOrigins(view: ModuleView): ErrorOrigins {
  const handlers = new Map<number, Handler>()
  for (const handler of collectHandlers(view))
    for (const value of handler.seeds) handlers.set(refKey({ fn: handler.fn.index, value }), handler)
  return (ref) => originOf(view.flow, ref, handlers.get(refKey(ref)) ?? null)
}

function originOf(flow: ModuleFlow, ref: ValueRef, handler: Handler | null): ErrorOrigin | null {
  const instruction = flow.instruction(ref)
  if (instruction.kind === 'caught') return { kind: 'handled', handler }
  if (instruction.kind === 'member' && isTypedAsCaught(flow, ref)) return { kind: 'handled', handler }
  if (instruction.kind !== 'parameter') return null
  const parameter = flow.facts.functions[ref.fn]?.parameters[instruction.index]
  if (!parameter || isMadeForClients(parameter.type)) return null
  if (handler) return { kind: 'handled', handler }
  if (isTypedAsCaught(flow, ref)) return { kind: 'handled', handler }
  if (!isErrorName(parameter.name)) return null
  if (instruction.index === 0 && isErrorFirst(flow, ref)) return { kind: 'handled', handler }
  return flow.graph.callers(ref.fn).length === 0 && flow.graph.passedTo(ref.fn).length === 0
    ? { kind: 'named', handler }
    : null
}

/** A model says that a framework puts errors there. */
export function isTypedAsCaught(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.identities.of(ref).some((node) => node.type?.endsWith('.CaughtError'))
}

function isErrorName(name: string | null): boolean {
  return name !== null && /^_*(e|er|err|error|ex|exception)$|(Err|Error)$/.test(name)
}

/** The function is given to a call that knows what to do with it (`db.query(sql, (err, rows) => …)`), and no element or value comes first. */
function isErrorFirst(flow: ModuleFlow, ref: ValueRef): boolean {
  const parameters = flow.facts.functions[ref.fn]?.parameters ?? []
  const uses = flow.graph.passedTo(ref.fn)
  return uses.some((use) => {
    const site = callAt(flow, use.call)
    if (!site || use.inside.length > 0) return false
    const position = `Argument[${use.index}].Parameter[0]`
    if (flow.rows(site, 'flow').some(({ row }) => row.to === position)) return false
    const rows = flow.rows(site, 'callback')
    return rows.length === 0 ? parameters.length > 1 || use.index > 0 : rows.some(({ row }) => row.errorFirst === true)
  })
}

/** Words in the names of error classes whose messages are written for clients. */
const FOR_CLIENTS =
  /(Http|Api|App|Client|Public|User|Validation|Custom|Operational|Domain|Business|Request)[A-Za-z]*(Error|Exception)$/

/** The declared class says that its message is meant to be read by clients. */
function isMadeForClients(type: TypeRef | null): boolean {
  return type?.kind === 'name' && FOR_CLIENTS.test(type.path[type.path.length - 1] ?? '')
}
