// Whose fault an error handler says a failure is, by the status that it answers with.
import { blockId, type BlockId, type FunctionIndex, type ValueId, type ValueRef } from '../../ir/ids'
import type { FunctionIr } from '../../ir/module'
import type { Cfg } from '../../flow/cfg'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { statusNamed } from '../../flow/status-names'
import { calleeName, receiverName } from '../../flow/written-names'
import { isResponse } from './error-cover'
import { splitWords } from '../names'
import { returnedStatuses, returnsRefusal, statusesOfReturned } from './returned-answers'

/** `client`: 400 to 499, somewhere in the handler; `server`: 500 to 599, and none of the others; null: no such answer. */
export type Fault = 'client' | 'server'

/**
 * Whose fault the handler says it is: refused input is another rule's matter. A callback runs with and without its error: only what
 * it answers where it has asked for the error is about that, if it asks.
 */
export function answeredFault(
  flow: ModuleFlow,
  { fn, start, form }: { readonly fn: FunctionIr; readonly start: BlockId; readonly form?: string },
): Fault | null {
  const cfg = flow.cfg(fn.index)
  const asked = form === 'callback' ? blocksOfError(flow, cfg) : null
  let answered: Fault | 'perhaps' | null = null
  for (const [b, { body }] of fn.blocks.entries()) {
    if (!cfg.dominates(start, blockId(b)) || (asked !== null && !asked.has(b))) continue
    for (const value of body) {
      const does = fn.instructions[value]
      const fault = does?.kind === 'call' || does?.kind === 'set-member' ? faultOf(flow, fn.index, value) : null
      if (fault === 'client') return fault
      // `if (isOurs(err)) status(err.status || 400); else status(500)`
      if (answered !== 'server') answered = fault ?? answered
    }
  }
  const returned =
    faultAmong(returnedStatuses(flow, fn, start)) ?? (returnsRefusal(flow, fn, start) ? 'client' : answered)
  return returned === 'perhaps' ? 'client' : returned
}

/** The instruction answers, or returns, a status of whose fault the failure is. */
export function faultAt(flow: ModuleFlow, fn: FunctionIr, value: ValueId): Fault | null {
  const fault = faultOf(flow, fn.index, value) ?? faultAmong(statusesOfReturned(flow, fn, value))
  return fault === 'perhaps' ? 'client' : fault
}

/** Blocks that run only where the first parameter is given; null where there are none. */
function blocksOfError(flow: ModuleFlow, cfg: Cfg): ReadonlySet<number> | null {
  const parameter = cfg.fn.parameters[0]?.value
  const isError = (value: ValueId): boolean =>
    flow.producers({ fn: cfg.fn.index, value }).every((made) => made.fn === cfg.fn.index && made.value === parameter)
  const found = cfg.fn.blocks.flatMap((_, b) =>
    cfg.conditions(blockId(b)).some(({ value, truthy }) => truthy && isError(value)) ? [b] : [],
  )
  return found.length === 0 ? null : new Set(found)
}

function faultOf(flow: ModuleFlow, fn: FunctionIndex, value: ValueId): Fault | 'perhaps' | null {
  const site = callAt(flow, { fn, value })
  return site && isNamedForClient(flow, site) ? 'client' : faultAmong(statuses(flow, fn, value))
}

function faultAmong(statuses: readonly unknown[]): Fault | 'perhaps' | null {
  for (const status of statuses) {
    if (status === STANDS_IN) return 'perhaps'
    const hundreds = typeof status === 'number' ? Math.floor(status / 100) : 0
    if (hundreds === 4) return 'client'
    if (hundreds === 5) return 'server'
  }
  return null
}

/** What an instruction may answer as a status: constants in the places where statuses stand. */
function statuses(flow: ModuleFlow, fn: FunctionIndex, value: ValueId): readonly unknown[] {
  const instruction = flow.instruction({ fn, value })
  if (instruction.kind === 'set-member') {
    const isStatus = /^status(Code)?$/.test(instruction.property ?? '')
    return isStatus ? [statusOf(flow, { fn, value: instruction.value })] : []
  }
  const site = callAt(flow, { fn, value })
  if (!site) return []
  const callee = flow.instruction({ fn, value: site.call.callee })
  const isAnswer =
    makesResponse(flow, site) || (callee.kind === 'member' && isResponse(flow, { fn, value: callee.object }))
  const told = flow.rows(site, 'refusal').flatMap(({ row }) => {
    // An exception that every refusal and every failure is told by: whose fault it is, it does not say.
    if (row.form === 'error' && row.status === 400 && row.refuses === undefined) return []
    // `done(null, false)` has no status, and is an answer all the same.
    if (typeof row.status !== 'string') return [row.status ?? (row.refuses === undefined ? undefined : REFUSED)]
    return flow.at(site, row.status).map((ref) => statusOf(flow, ref))
  })
  const isError = isErrorAnswer(flow, site)
  if (!isError && !isAnswer) return told
  const args = site.call.args.map((argument) => statusOf(flow, { fn, value: argument.value }))
  return [...(isError || isAnswer ? args : []), ...told]
}

/** `404`, and what stands in for a status that the error does not have: `error.status || 404`. Where it may be 500, it is that. */
function statusOf(flow: ModuleFlow, ref: ValueRef): unknown {
  const status = flow.constant(ref)
  if (status !== undefined) return status
  const named = statusNamed(flow, ref)
  if (named !== null) return named
  const among = flow.producers(ref).flatMap((made) => flow.constant(made) ?? [])
  const server = among.find((each) => typeof each === 'number' && each >= 500)
  return server ?? (among.some((each) => typeof each === 'number' && each >= 400) ? STANDS_IN : undefined)
}

/** Stands for the status of a refusal that is told without one. */
const REFUSED = 400

/** A status of 400 to 499 that is answered where the error has none. */
const STANDS_IN = 'stands in'

/** `jsonResponse({ error }, 400)` */
function makesResponse(flow: ModuleFlow, site: CallSite): boolean {
  return splitWords(calleeName(flow, site) ?? '').at(-1) === 'response'
}

/** `client.notFound()`: a method of whoever asked, or of the answer to it. */
function isNamedForClient(flow: ModuleFlow, site: CallSite): boolean {
  const words = splitWords(calleeName(flow, site) ?? '').join(' ')
  if (!/^(send |respond |reply )?(not found|bad request|unprocessable( entity)?)$/.test(words)) return false
  return /^(res|response|reply|client|ctx|h)$/.test(receiverName(flow, site) ?? '')
}

/** `res.status(400)` of a response that nobody knows, `rejectWith(400, …)`, `httpError(response, 400)`, `createErrorResponse(400, …)`. */
function isErrorAnswer(flow: ModuleFlow, site: CallSite): boolean {
  const words = splitWords(calleeName(flow, site) ?? '')
  if (words.join(' ') === 'status') return /^(res|response|reply)$/.test(receiverName(flow, site) ?? '')
  return words.some((word) => word === 'reject' || word === 'error') && flow.rows(site, 'log').length === 0
}
